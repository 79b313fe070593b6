import Domain

/// Lists the choices of backbone made elsewhere, newest first.
struct ListChoices: Command {
  static let verb = "choice.list"
  static let summary = Message(
    da: "Viser de valg af fælles sekretariat, der er truffet på møder, de nyeste først.",
    en: "Lists the choices of backbone made at meetings, newest first.")
  static let permission: Permission = .members
  static let scope = Scope.initiative
  static let access = Access.read

  let page: Page

  init(_ arguments: inout Arguments) throws(Refusal) {
    page = try arguments.page()
  }

  func run(in context: Context) async throws -> Reply {
    let rows = try await context.rows(
      "choice_list", context.initiative.id, try page.key(0, as: Instant.self),
      try page.key(1, as: ID.self), Int32(page.fetchCount))
    return try page.reply(rows, orderedBy: "recorded_at", "id")
  }
}
