import Domain

/// Lists the rounds of the common agenda and how much each has brought.
struct ListRounds: Command {
  static let verb = "round.list"
  static let summary = Message(
    da: "Viser runderne om den fælles dagsorden, og hvad hver har bragt.",
    en: "Lists the rounds of the common agenda and what each has brought.")
  static let permission: Permission = .members
  static let scope = Scope.initiative
  static let access = Access.read

  let page: Page

  init(_ arguments: inout Arguments) throws(Refusal) {
    page = try arguments.page()
  }

  func run(in context: Context) async throws -> Reply {
    let rows = try await context.rows(
      "round_list", context.initiative.id, try page.key(0, as: ID.self), Int32(page.fetchCount))
    return try page.reply(rows, orderedBy: "id")
  }
}
