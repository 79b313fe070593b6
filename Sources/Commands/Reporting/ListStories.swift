import Domain

/// Lists the stories behind the curves, newest first; funders see the party, not the person.
struct ListStories: Command {
  static let verb = "story.list"
  static let summary = Message(
    da: "Viser historierne bag kurverne, de nyeste først.",
    en: "Lists the stories behind the curves, newest first.")
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
    let isFunder = context.party.role == .funder
    let rows = try await context.rows(
      isFunder ? "story_list_for_funder" : "story_list", context.initiative.id, indicator,
      try page.key(0, as: Instant.self), try page.key(1, as: ID.self), Int32(page.fetchCount))
    return try page.reply(rows, orderedBy: "at", "id")
  }
}
