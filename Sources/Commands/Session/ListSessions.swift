import Domain

/// Lists one's own open sessions in browsers.
struct ListSessions: Command {
  static let verb = "session.list"
  static let summary = Message(
    da: "Viser, hvor du er logget ind i en browser.",
    en: "Lists where you are signed in by a browser.")
  static let permission: Permission = [.account, .operator]
  static let scope = Scope.host
  static let access = Access.read

  let page: Page

  init(_ arguments: inout Arguments) throws(Refusal) {
    page = try arguments.page()
  }

  func run(in context: Context) async throws -> Reply {
    let rows = try await context.rows(
      "session_list", try page.key(0, as: ID.self), Int32(page.fetchCount))
    return try page.reply(rows, orderedBy: "id")
  }
}
