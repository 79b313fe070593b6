import Domain

/// Ends the address of a membership's calendar.
struct RevokeCalendar: Command {
  static let verb = "calendar.revoke"
  static let summary = Message(
    da: "Tilbagekalder adressen til din kalender.", en: "Revokes the address of your calendar.")
  static let permission: Permission = .account
  static let scope = Scope.host
  static let access = Access.write
  static let errors: [Refusal.Code] = [.notFound]

  let membership: ID

  init(_ arguments: inout Arguments) throws(Refusal) {
    membership = try arguments.membership()
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row("calendar_revoke", membership)
    let result: JSON = ["membership": .string(membership.description)]
    return Reply(result: result.adding(try row.members()))
  }
}
