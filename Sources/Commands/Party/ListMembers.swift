import Domain

/// Lists members and open invitations; a funder sees its own party's.
struct ListMembers: Command {
  static let verb = "member.list"
  static let summary = Message(
    da: "Viser medlemmer og åbne invitationer.", en: "Lists members and open invitations.")
  static let permission: Permission = .members
  static let scope = Scope.initiative
  static let access = Access.read

  let page: Page

  init(_ arguments: inout Arguments) throws(Refusal) {
    page = try arguments.page()
  }

  func run(in context: Context) async throws -> Reply {
    let rows = try await context.rows(
      "member_list", try page.key(0, as: ID.self), Int32(page.fetchCount))
    return try page.reply(rows, orderedBy: "id")
  }
}
