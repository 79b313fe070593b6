import Domain
import Postgres

/// Takes a proposal of one's own party back before it is concluded.
struct WithdrawDecision: Command {
  static let verb = "decision.withdraw"
  static let summary = Message(
    da: "Trækker egen parts forslag tilbage, før det er afgjort.",
    en: "Takes a proposal of one's own party back before it is concluded.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.write
  static let destructive = true
  static let errors: [Refusal.Code] = [.notFound, .state, .denied]

  let id: ID

  init(_ arguments: inout Arguments) throws(Refusal) {
    id = try arguments.decision()
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row("decision_withdraw", id)
    return Reply(result: [
      "id": .string(id.description), "title": .string(try row.decode(0, as: String.self)),
      "state": .string(DecisionState.lapsed.rawValue),
    ])
  }
}
