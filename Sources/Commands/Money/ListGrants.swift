import Domain

/// Lists grants with what of each is allocated.
struct ListGrants: Command {
  static let verb = "grant.list"
  static let summary = Message(
    da: "Viser bevillinger, og hvor meget af hver der er fordelt.",
    en: "Lists grants and how much of each is allocated.")
  static let permission: Permission = .members
  static let scope = Scope.initiative
  static let access = Access.read

  let funder: String?
  let page: Page

  init(_ arguments: inout Arguments) throws(Refusal) {
    funder = try arguments.onlyParty("funder")
    page = try arguments.page()
  }

  func run(in context: Context) async throws -> Reply {
    let rows = try await context.rows(
      "grant_list", context.initiative.id, funder, try page.key(0, as: String.self),
      Int32(page.fetchCount))
    return try page.reply(rows, orderedBy: "identifier")
  }
}
