import Domain

/// Closes a round: nothing more can be contributed to it.
struct CloseRound: Command {
  static let verb = "round.close"
  static let summary = Message(
    da: "Lukker en runde; der kan ikke bidrages mere til den.",
    en: "Closes a round; nothing more can be contributed to it.")
  static let permission: Permission = .backbone
  static let scope = Scope.initiative
  static let access = Access.care
  static let revises = true
  static let errors: [Refusal.Code] = [.notFound, .state]

  let id: ID?

  init(_ arguments: inout Arguments) throws(Refusal) {
    id = try arguments.openRound()
  }

  func run(in context: Context) async throws -> Reply {
    Reply(result: try await context.row("round_close", id).object())
  }
}
