import Domain

/// Confirms a proposed target on behalf of a partner; the backbone cannot (charter rule 2).
struct ConfirmTarget: Command {
  static let verb = "target.confirm"
  static let summary = Message(
    da: "Bekræfter et foreslået mål; det kan kun partnerne.",
    en: "Confirms a proposed target; only partners can.")
  static let permission: Permission = [.partner, .backbone]
  static let scope = Scope.initiative
  static let access = Access.write
  static let errors: [Refusal.Code] = [.notFound, .state, .charterAgenda]

  let id: ID

  init(_ arguments: inout Arguments) throws(Refusal) {
    id = try arguments.id(
      "id", help: Message(da: "Målets id fra target.list.", en: "The target's id from target.list.")
    )
  }

  func run(in context: Context) async throws -> Reply {
    Reply(result: try await context.row("target_confirm", id).object().adding("state", "confirmed"))
  }
}
