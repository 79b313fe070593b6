import Domain
import Postgres

/// Casts one's party's ballot; a later one takes its place until the election closes.
///
/// It audits itself: that the party has voted, and nothing of what.
struct CastVote: Command {
  static let verb = "election.vote"
  static let summary = Message(
    da: "Afgiver partens stemme; den sidste inden lukketid tæller.",
    en: "Casts the party's vote; the last before closing counts.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.write
  static let isAudited = false
  static let errors: [Refusal.Code] = [.notFound, .state, .denied, .badValue, .charterChosen]

  let election: ID
  let choices: [String]

  init(_ arguments: inout Arguments) throws(Refusal) {
    election = try arguments.election()
    choices = try arguments.secretList(
      "choice",
      help: Message(
        da:
          "En kandidats korte navn, én gang for hver; ved rangordning den bedste først. Ingen: blank.",
        en: "A candidate's short name, once for each; ranked, the best first. None: blank."),
      example: "aarhus-kommune")
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row("election_vote", election, choices)
    return Reply(result: [
      "election": .string(election.description),
      "replaced": .bool(try row.decode(0, as: Bool.self)),
    ])
  }
}
