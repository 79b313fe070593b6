import Domain

/// Lists the reports that are due: expected and not approved, or returned.
struct ListDue: Command {
  static let verb = "due.list"
  static let summary = Message(
    da: "Viser de indberetninger, der mangler, venter eller er sendt tilbage; frist for frist.",
    en: "Lists the reports that are missing, waiting or returned, deadline by deadline.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.read

  let indicator: String?
  let party: String?
  let page: Page

  init(_ arguments: inout Arguments) throws(Refusal) {
    indicator = try arguments.onlyIndicator()
    party = try arguments.onlyParty()
    page = try arguments.page()
  }

  func run(in context: Context) async throws -> Reply {
    let rows = try await context.rows(
      "due_list", context.initiative.id, indicator, party, try page.key(0, as: Day.self),
      try page.key(1, as: String.self), try page.key(2, as: String.self),
      try page.key(3, as: String.self), try page.key(4, as: String.self), Int32(page.fetchCount))
    return try page.reply(
      rows, orderedBy: "deadline", "indicator", "party", "period", "breakdown")
  }
}
