import Domain

/// Lists allocations: who receives what of which grant, shown to everyone (charter rule 4).
struct ListAllocations: Command {
  static let verb = "allocation.list"
  static let summary = Message(
    da: "Viser tildelingerne: hvem der modtager hvad af hvilken bevilling.",
    en: "Lists allocations: who receives what of which grant.")
  static let permission: Permission = .members
  static let scope = Scope.initiative
  static let access = Access.read

  let grant: String?
  let recipient: String?
  let page: Page

  init(_ arguments: inout Arguments) throws(Refusal) {
    grant = try arguments.optionalText(
      "grant", help: Message(da: "Kun af denne bevilling.", en: "Only of this grant."),
      example: "360G-ABCT-0065I000005BoDGQA0")
    recipient = try arguments.onlyParty("recipient")
    page = try arguments.page()
  }

  func run(in context: Context) async throws -> Reply {
    let rows = try await context.rows(
      "allocation_list", context.initiative.id, grant, recipient, try page.key(0, as: ID.self),
      Int32(page.fetchCount))
    return try page.reply(rows, orderedBy: "id")
  }
}
