import Domain

/// Lists activities by owner and state.
struct ListActivities: Command {
  static let verb = "activity.list"
  static let summary = Message(da: "Viser aktiviteterne.", en: "Lists the activities.")
  static let permission: Permission = .members
  static let scope = Scope.initiative
  static let access = Access.read

  let owner: String?
  let state: ActivityState?
  let page: Page

  init(_ arguments: inout Arguments) throws(Refusal) {
    owner = try arguments.onlyParty("owner")
    state = try arguments.onlyState(ActivityState.self, example: .implementation)
    page = try arguments.page()
  }

  func run(in context: Context) async throws -> Reply {
    let rows = try await context.rows(
      "activity_list", context.initiative.id, owner, state?.rawValue, try page.key(0, as: ID.self),
      Int32(page.fetchCount))
    return try page.reply(rows, orderedBy: "id")
  }
}
