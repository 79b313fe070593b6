import Domain

/// Shows whoever holds an invitation what it is to, before it is accepted.
struct ShowInvitation: Command {
  static let verb = "invitation.show"
  static let summary = Message(
    da: "Viser den invitation, du er logget ind med: hvem der inviterer til hvad, og som hvad.",
    en: "Shows the invitation you are signed in with: who invites to what, and as what.")
  static let permission: Permission = .invitee
  static let scope = Scope.host
  static let access = Access.read

  init(_ arguments: inout Arguments) throws(Refusal) {}

  func run(in context: Context) async throws -> Reply {
    Reply(result: try await context.row("invitation_show", context.language).object())
  }
}
