import Domain
import Postgres

/// Shows an election: its rules, who stands, who has voted; once closed, each round of the count.
///
/// The rounds are counted here, anew, from the anonymous ballots; the database has counted them by
/// itself when it closed. Should the two ever disagree, nothing is shown.
struct ShowElection: Command {
  static let verb = "election.show"
  static let summary = Message(
    da: "Viser et valg: reglerne, kandidaterne, hvem der har stemt, og efter lukketid optællingen.",
    en: "Shows an election: its rules, candidates, who has voted, and once closed the count.")
  static let permission: Permission = .members
  static let scope = Scope.initiative
  static let access = Access.read

  let election: ID?

  init(_ arguments: inout Arguments) throws(Refusal) {
    election = try arguments.optionalID(
      "election",
      help: Message(
        da: "Valgets id; ellers det seneste.", en: "The election's id; the latest otherwise."))
  }

  func run(in context: Context) async throws -> Reply {
    let initiative = context.initiative.id
    let row = try await context.row("election_show", initiative, election)
    let id = try row.decode(0, as: ID.self)
    let candidates = try await context.rows("election_candidates", initiative, id)
    var result = JSON.object(try row.members())
      .adding("candidates", .array(try candidates.map { try $0.object() }))
    if context.party.role != .funder {
      let electors = try await context.rows("election_electors", initiative, id)
      result = result.adding("electors", .array(try electors.map { try $0.object() }))
    }
    let ballots = try await AnonymousBallots(of: row, candidates, in: context)
    return Reply(result: result.adding("rounds", try ballots.rounds()))
  }
}
