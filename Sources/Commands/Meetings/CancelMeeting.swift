import Domain

/// Calls a meeting off; it stays, and says why.
struct CancelMeeting: Command {
  static let verb = "meeting.cancel"
  static let summary = Message(
    da: "Aflyser et møde; alle indkaldte får besked.",
    en: "Calls a meeting off; everyone called is told.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.care
  static let errors: [Refusal.Code] = [.notFound, .state, .denied]

  let id: ID
  let reason: String

  init(_ arguments: inout Arguments) throws(Refusal) {
    id = try arguments.meeting()
    reason = try arguments.text(
      "reason", help: Message(da: "Hvorfor det aflyses.", en: "Why it is called off."),
      example: "For mange er syge", maximumLength: 2000)
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row("meeting_cancel", id, reason)
    let result: JSON = ["id": .string(id.description), "state": "cancelled"]
    return Reply(result: result.adding(try row.members()))
  }
}
