import Domain

/// Lists the groups of partners; ended ones stay.
struct ListGroups: Command {
  static let verb = "group.list"
  static let summary = Message(
    da: "Viser styregruppen og arbejdsgrupperne.",
    en: "Lists the steering group and the working groups.")
  static let permission: Permission = .members
  static let scope = Scope.initiative
  static let access = Access.read

  let state: Standing?
  let page: Page

  /// Whether a group is at work.
  enum Standing: String, CaseIterable, Sendable {
    case active, ended
  }

  init(_ arguments: inout Arguments) throws(Refusal) {
    state = try arguments.onlyState(Standing.self, example: .active)
    page = try arguments.page()
  }

  func run(in context: Context) async throws -> Reply {
    let rows = try await context.rows(
      "group_list", context.initiative.id, state?.rawValue, try page.key(0, as: String.self),
      Int32(page.fetchCount))
    return try page.reply(rows, orderedBy: "group")
  }
}
