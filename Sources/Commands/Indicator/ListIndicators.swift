import Domain

/// Lists the indicators in force.
struct ListIndicators: Command {
  static let verb = "indicator.list"
  static let summary = Message(da: "Viser indikatorerne.", en: "Lists the indicators.")
  static let permission: Permission = .members
  static let scope = Scope.initiative
  static let access = Access.read

  let page: Page

  init(_ arguments: inout Arguments) throws(Refusal) {
    page = try arguments.page()
  }

  func run(in context: Context) async throws -> Reply {
    let rows = try await context.rows(
      "indicator_list", context.initiative.id, try page.key(0, as: String.self),
      Int32(page.fetchCount))
    return try page.reply(rows, orderedBy: "indicator")
  }
}
