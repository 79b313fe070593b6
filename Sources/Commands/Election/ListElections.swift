import Domain

/// Lists the elections of the backbone, newest first.
struct ListElections: Command {
  static let verb = "election.list"
  static let summary = Message(
    da: "Viser valgene af fælles sekretariat, de nyeste først.",
    en: "Lists the elections of the backbone, newest first.")
  static let permission: Permission = .members
  static let scope = Scope.initiative
  static let access = Access.read

  let page: Page

  init(_ arguments: inout Arguments) throws(Refusal) {
    page = try arguments.page()
  }

  func run(in context: Context) async throws -> Reply {
    let rows = try await context.rows(
      "election_list", context.initiative.id, try page.key(0, as: Instant.self),
      try page.key(1, as: ID.self), Int32(page.fetchCount))
    return try page.reply(rows, orderedBy: "opened_at", "election")
  }
}
