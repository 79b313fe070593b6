import Domain
import Postgres

/// Stands for the backbone office, as a partner.
struct StandForElection: Command {
  static let verb = "election.stand"
  static let summary = Message(
    da: "Stiller egen part op til valget som fælles sekretariat.",
    en: "Stands for election as backbone with one's own party.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.write
  static let errors: [Refusal.Code] = [.notFound, .exists, .state, .charterChosen]

  let election: ID
  let statement: String

  init(_ arguments: inout Arguments) throws(Refusal) {
    election = try arguments.election()
    statement = try arguments.statement()
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row("election_stand", election, statement)
    return Reply(result: [
      "election": .string(election.description),
      "candidate": .string(try row.decode(0, as: String.self)),
    ])
  }
}
