import Domain

/// Lists own financing and contributions in kind, newest first; shown to everyone (charter rule 4).
struct ListCofinancing: Command {
  static let verb = "cofinancing.list"
  static let summary = Message(
    da: "Viser egenfinansiering og bidrag i arbejde, lokaler og ting, det nyeste først.",
    en: "Lists own financing and contributions in kind, newest first.")
  static let permission: Permission = .members
  static let scope = Scope.initiative
  static let access = Access.read

  let party: String?
  let state: CofinancingState?
  let page: Page

  init(_ arguments: inout Arguments) throws(Refusal) {
    party = try arguments.onlyParty()
    state = try arguments.onlyState(CofinancingState.self, example: .confirmed)
    page = try arguments.page()
  }

  func run(in context: Context) async throws -> Reply {
    let rows = try await context.rows(
      "cofinancing_list", context.initiative.id, party, state, try page.key(0, as: ID.self),
      Int32(page.fetchCount))
    return try page.reply(rows, orderedBy: "id")
  }
}
