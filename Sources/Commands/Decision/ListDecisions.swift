import Domain

/// Lists decisions, newest first; funders see those that are concluded.
struct ListDecisions: Command {
  static let verb = "decision.list"
  static let summary = Message(
    da: "Viser beslutningerne, de nyeste først; bevillingsgivere ser de afgjorte.",
    en: "Lists the decisions, newest first; funders see those that are concluded.")
  static let permission: Permission = .members
  static let scope = Scope.initiative
  static let access = Access.read

  let state: DecisionState?
  let kind: DecisionKind?
  let page: Page

  init(_ arguments: inout Arguments) throws(Refusal) {
    state = try arguments.onlyState(DecisionState.self, example: .open)
    kind = try arguments.optionalChoice(
      "kind", as: DecisionKind.self,
      help: Message(da: "Kun af denne slags.", en: "Only of this kind."), example: .phase)
    page = try arguments.page()
  }

  func run(in context: Context) async throws -> Reply {
    let rows = try await context.rows(
      "decision_list", context.initiative.id, state, kind, try page.key(0, as: ID.self),
      Int32(page.fetchCount))
    return try page.reply(rows, orderedBy: "id")
  }
}
