import Domain

/// Lists drafts of the agenda, newest first.
struct ListDrafts: Command {
  static let verb = "draft.list"
  static let summary = Message(
    da: "Viser udkastene til den fælles dagsorden, de nyeste først.",
    en: "Lists the drafts of the common agenda, newest first.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.read

  let state: AgendaDraftState?
  let round: ID?
  let page: Page

  init(_ arguments: inout Arguments) throws(Refusal) {
    state = try arguments.onlyState(AgendaDraftState.self, example: .commenting)
    round = try arguments.onlyRound()
    page = try arguments.page()
  }

  func run(in context: Context) async throws -> Reply {
    let rows = try await context.rows(
      "draft_list", context.initiative.id, state, round, try page.key(0, as: ID.self),
      Int32(page.fetchCount))
    return try page.reply(rows, orderedBy: "id")
  }
}
