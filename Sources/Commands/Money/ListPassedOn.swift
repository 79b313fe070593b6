import Domain

/// Lists what was passed on of allocations, newest first; shown to everyone (charter rule 4).
struct ListPassedOn: Command {
  static let verb = "allocation.passed"
  static let summary = Message(
    da: "Viser, hvad modtagerne har givet videre af deres tildelinger.",
    en: "Lists what recipients have passed on of their allocations.")
  static let permission: Permission = .members
  static let scope = Scope.initiative
  static let access = Access.read

  let grant: String?
  let page: Page

  init(_ arguments: inout Arguments) throws(Refusal) {
    grant = try arguments.optionalText(
      "grant", help: Message(da: "Kun af denne bevilling.", en: "Only of this grant."),
      example: "360G-ABCT-0065I000005BoDGQA0")
    page = try arguments.page()
  }

  func run(in context: Context) async throws -> Reply {
    let rows = try await context.rows(
      "passed_list", context.initiative.id, grant, try page.key(0, as: ID.self),
      Int32(page.fetchCount))
    return try page.reply(rows, orderedBy: "id")
  }
}
