import Domain

/// Ends a membership of one's own party, or withdraws an invitation; what the member did stays.
struct RemoveMember: Command {
  static let verb = "member.remove"
  static let summary = Message(
    da: "Fjerner et medlem af egen part eller trækker en invitation tilbage; virker straks.",
    en: "Removes a member of one's own party or withdraws an invitation; takes effect at once.")
  static let permission: Permission = .members
  static let scope = Scope.initiative
  static let access = Access.care
  static let errors: [Refusal.Code] = [.notFound, .denied]

  let id: ID
  let reason: String

  init(_ arguments: inout Arguments) throws(Refusal) {
    id = try arguments.id(
      "id",
      help: Message(
        da: "Medlemskabets eller invitationens id fra member.list.",
        en: "The membership's or invitation's id from member.list."))
    reason =
      try arguments.optionalText(
        "reason", help: Message(da: "Begrundelse.", en: "The reason."),
        example: "Har skiftet arbejde", maximumLength: 500) ?? ""
  }

  func run(in context: Context) async throws -> Reply {
    Reply(result: try await context.row("member_remove", id, reason).object())
  }
}
