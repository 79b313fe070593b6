import Domain

/// Lists who is expected to report on what.
struct ListReporters: Command {
  static let verb = "reporter.list"
  static let summary = Message(
    da: "Viser, hvem der skal indberette hvad.", en: "Lists who is expected to report on what.")
  static let permission: Permission = .members
  static let scope = Scope.initiative
  static let access = Access.read

  let indicator: String?
  let party: String?
  let ended: Bool
  let page: Page

  init(_ arguments: inout Arguments) throws(Refusal) {
    indicator = try arguments.onlyIndicator()
    party = try arguments.onlyParty()
    ended = try arguments.boolean(
      "ended", help: Message(da: "Også de afsluttede.", en: "Those that have ended as well."),
      default: false)
    page = try arguments.page()
  }

  func run(in context: Context) async throws -> Reply {
    let rows = try await context.rows(
      "reporter_list", context.initiative.id, indicator, party, ended,
      try page.key(0, as: String.self), try page.key(1, as: String.self),
      try page.key(2, as: ID.self), Int32(page.fetchCount))
    return try page.reply(rows, orderedBy: "indicator", "party", "id")
  }
}
