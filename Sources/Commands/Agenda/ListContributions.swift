import Domain

/// Lists contributions to the agenda, the oldest first.
struct ListContributions: Command {
  static let verb = "contribution.list"
  static let summary = Message(
    da: "Viser bidragene til den fælles dagsorden, de ældste først.",
    en: "Lists the contributions to the common agenda, the oldest first.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.read

  let round: ID?
  let section: AgendaSection?
  let origin: ContributionOrigin?
  let party: String?
  let page: Page

  init(_ arguments: inout Arguments) throws(Refusal) {
    round = try arguments.onlyRound()
    section = try arguments.onlySection()
    origin = try arguments.optionalChoice(
      "origin", as: ContributionOrigin.self,
      help: Message(da: "Kun med denne oprindelse.", en: "Only of this origin."), example: .survey)
    party = try arguments.onlyParty()
    page = try arguments.page()
  }

  func run(in context: Context) async throws -> Reply {
    let rows = try await context.rows(
      "contribution_list", context.initiative.id, round, section, origin, party,
      try page.key(0, as: ID.self), Int32(page.fetchCount))
    return try page.reply(rows, orderedBy: "id")
  }
}
