import Domain

/// Lists what partners have promised, by due date.
struct ListCommitments: Command {
  static let verb = "commitment.list"
  static let summary = Message(
    da: "Viser, hvad partnerne har forpligtet sig til, frist for frist.",
    en: "Lists what partners have committed themselves to, by due date.")
  static let permission: Permission = .members
  static let scope = Scope.initiative
  static let access = Access.read

  let activity: ID?
  let party: String?
  let state: Standing?
  let page: Page

  /// A commitment's state as it is read: an open one past its due date is late.
  enum Standing: String, CaseIterable, Sendable {
    case open, late, kept, dropped
  }

  init(_ arguments: inout Arguments) throws(Refusal) {
    activity = try arguments.optionalID(
      "activity", help: Message(da: "Kun denne aktivitets.", en: "Only this activity's."))
    party = try arguments.onlyParty()
    state = try arguments.onlyState(Standing.self, example: .late)
    page = try arguments.page()
  }

  func run(in context: Context) async throws -> Reply {
    let rows = try await context.rows(
      "commitment_list", context.initiative.id, activity, party, state?.rawValue,
      try page.key(0, as: Day.self), try page.key(1, as: ID.self), Int32(page.fetchCount))
    return try page.reply(rows, orderedBy: "due", "id")
  }
}
