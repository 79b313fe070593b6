import Domain

/// Makes the address of a membership's calendar, shown this once; an earlier one ends.
struct RenewCalendar: Command {
  static let verb = "calendar.renew"
  static let summary = Message(
    da: "Laver en adresse til din kalender; en tidligere holder op med at virke.",
    en: "Makes an address for your calendar; an earlier one stops working.")
  static let permission: Permission = .account
  static let scope = Scope.host
  static let access = Access.write
  static let errors: [Refusal.Code] = [.notFound]

  let membership: ID

  init(_ arguments: inout Arguments) throws(Refusal) {
    membership = try arguments.membership()
  }

  func run(in context: Context) async throws -> Reply {
    let secret = Secret.make(.calendar)
    let row = try await context.row("calendar_renew", membership, secret.hash)
    let result: JSON = [
      "membership": .string(membership.description), "secret": .string(secret.text),
      "path": .string("/calendar/\(secret.text).ics"),
    ]
    return Reply(result: result.adding(try row.members()))
  }
}
