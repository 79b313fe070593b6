import Domain
import Postgres

/// Exports the anonymous ballots of a closed election, for anyone to count again.
///
/// One row for each ballot, in an order that means nothing; the result says how to count. As a file,
/// its first line says how to count and each further one is a ballot.
struct ExportBallots: Command {
  static let verb = "election.ballots"
  static let summary = Message(
    da: "Udleverer et afsluttet valgs stemmesedler uden navne, så enhver kan tælle efter.",
    en: "Exports a closed election's ballots without names, so that anyone can count them again.")
  static let permission: Permission = .members
  static let scope = Scope.initiative
  static let access = Access.read
  static let errors: [Refusal.Code] = [.notFound]

  let election: ID
  let form: OutputForm

  init(_ arguments: inout Arguments) throws(Refusal) {
    election = try arguments.election()
    form = try arguments.output()
  }

  func run(in context: Context) async throws -> Reply {
    let initiative = context.initiative.id
    let row = try await context.row("election_show", initiative, election)
    let candidates = try await context.rows("election_candidates", initiative, election)
    let ballots = try await AnonymousBallots(of: row, candidates, in: context)
    let rows = ballots.ballots.map { ballot -> JSON in
      ["choices": .array(ballot.choices.map { .string(ballots.candidates[$0]) })]
    }
    let reply = Reply(
      rows: rows,
      result: [
        "election": .string(election.description), "method": .string(ballots.rules.method.rawValue),
        "electorate": JSON(ballots.rules.electorate),
        "quorum_percent": JSON(ballots.rules.quorumPercent),
        "threshold_percent": JSON(ballots.rules.thresholdPercent),
        "candidates": .array(ballots.candidates.map { .string($0) }),
        "count": JSON(ballots.ballots.count),
      ])
    guard form == .raw else { return reply }
    try await context.deliver(([reply.result] + rows).map { $0.text + "\n" }.joined())
    return Reply(result: reply.result)
  }
}
