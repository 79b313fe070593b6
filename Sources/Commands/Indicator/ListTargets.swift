import Domain

/// Lists targets, proposed and confirmed.
struct ListTargets: Command {
  static let verb = "target.list"
  static let summary = Message(
    da: "Viser mål, foreslåede og bekræftede.", en: "Lists targets, proposed and confirmed.")
  static let permission: Permission = .members
  static let scope = Scope.initiative
  static let access = Access.read

  let indicator: String?
  let page: Page

  init(_ arguments: inout Arguments) throws(Refusal) {
    indicator = try arguments.onlyIndicator()
    page = try arguments.page()
  }

  func run(in context: Context) async throws -> Reply {
    let rows = try await context.rows(
      "target_list", context.initiative.id, indicator, try page.key(0, as: ID.self),
      Int32(page.fetchCount))
    return try page.reply(rows, orderedBy: "id")
  }
}
