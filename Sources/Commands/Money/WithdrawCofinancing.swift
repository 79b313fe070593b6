import Domain

/// Takes back a contribution of one's own party, or one that is not confirmed yet; it stays readable.
struct WithdrawCofinancing: Command {
  static let verb = "cofinancing.withdraw"
  static let summary = Message(
    da: "Trækker et bidrag tilbage med en grund; det kan stadig læses.",
    en: "Takes back a contribution with a reason; it can still be read.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.write
  static let errors: [Refusal.Code] = [.notFound, .denied, .state]

  let id: ID
  let reason: String

  init(_ arguments: inout Arguments) throws(Refusal) {
    id = try arguments.cofinancing()
    reason = try arguments.text(
      "reason", help: Message(da: "Grunden.", en: "The reason."),
      example: "Tallet var for et helt år", maximumLength: 2000)
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row("cofinancing_withdraw", id, reason)
    let result: JSON = ["id": .string(id.description)]
    return Reply(result: result.adding(try row.members()))
  }
}
