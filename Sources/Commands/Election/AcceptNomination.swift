import Domain
import Postgres

/// Accepts a nomination for one's own party, or changes its statement, until voting begins.
struct AcceptNomination: Command {
  static let verb = "election.accept"
  static let summary = Message(
    da:
      "Tager imod en indstilling af egen part, eller ændrer dens begrundelse, indtil der stemmes.",
    en: "Accepts a nomination of one's own party, or changes its statement, until voting begins.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.care
  static let errors: [Refusal.Code] = [.notFound, .state]

  let election: ID
  let statement: String

  init(_ arguments: inout Arguments) throws(Refusal) {
    election = try arguments.election()
    statement = try arguments.statement()
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row("election_accept", election, statement)
    return Reply(result: [
      "election": .string(election.description),
      "candidate": .string(try row.decode(0, as: String.self)),
    ])
  }
}
