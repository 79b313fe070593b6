import Domain

/// Lists the parties of an initiative.
struct ListParties: Command {
  static let verb = "party.list"
  static let summary = Message(
    da: "Viser initiativets parter.", en: "Lists the initiative's parties.")
  static let permission: Permission = .members
  static let scope = Scope.initiative
  static let access = Access.read

  let role: Role?
  let page: Page

  init(_ arguments: inout Arguments) throws(Refusal) {
    role = try arguments.optionalChoice(
      "role", as: Role.self,
      help: Message(da: "Kun parter i denne rolle.", en: "Only parties in this role."),
      example: .partner)
    page = try arguments.page()
  }

  func run(in context: Context) async throws -> Reply {
    let rows = try await context.rows(
      "party_list", context.initiative.id, role?.rawValue, try page.key(0, as: String.self),
      Int32(page.fetchCount))
    return try page.reply(rows, orderedBy: "party")
  }
}
