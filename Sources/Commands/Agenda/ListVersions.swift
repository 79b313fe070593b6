import Domain

/// Lists the adopted versions of the agenda, newest first.
struct ListVersions: Command {
  static let verb = "agenda.list"
  static let summary = Message(
    da: "Viser de vedtagne udgaver af den fælles dagsorden, de nyeste først.",
    en: "Lists the adopted versions of the common agenda, newest first.")
  static let permission: Permission = .members
  static let scope = Scope.initiative
  static let access = Access.read

  let page: Page

  init(_ arguments: inout Arguments) throws(Refusal) {
    page = try arguments.page()
  }

  func run(in context: Context) async throws -> Reply {
    let rows = try await context.rows(
      "agenda_list", context.initiative.id, try page.key(0, as: Int32.self),
      Int32(page.fetchCount))
    return try page.reply(rows, orderedBy: "version")
  }
}
