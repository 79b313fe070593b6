import Domain
import Postgres

/// Accepts an invitation: the account comes to be with the first, the membership with each.
struct AcceptInvitation: Command {
  static let verb = "member.accept"
  static let summary = Message(
    da: "Tager imod en invitation og bliver medlem; en ny adgangsnøgle vises kun denne ene gang.",
    en: "Accepts an invitation and becomes a member; a new token is shown this once only.")
  static let permission: Permission = [.invitee, .account]
  static let scope = Scope.host
  static let access = Access.write
  static let errors: [Refusal.Code] = [.denied, .exists, .state]

  let invitation: String?
  let name: String?
  let language: Language?

  init(_ arguments: inout Arguments) throws(Refusal) {
    invitation = try arguments.optionalSecret(
      "invitation",
      help: Message(
        da: "Koden fra invitationen; ellers den, du er logget ind med.",
        en: "The secret of the invitation; the one you signed in with otherwise."),
      example: "ryi_l6mXbCkl0Oi3vxg5pDdQn1yM7sVbL0vS2w9Zq3eTf8A")
    name = try arguments.optionalText(
      "name",
      help: Message(
        da: "Dit navn; bruges kun, når kontoen er ny.",
        en: "Your name; used only where the account is new."),
      example: "Anna Østergård")
    language = try arguments.optionalChoice(
      "locale", as: Language.self,
      help: Message(
        da: "Dit sprog; ellers initiativets. Bruges kun, når kontoen er ny.",
        en: "Your language; the initiative's otherwise. Used only where the account is new."),
      example: .en)
  }

  func run(in context: Context) async throws -> Reply {
    let secret = Secret.make(.token)
    let row = try await context.row(
      "member_accept", try invitationHash(in: context), ID.make(), ID.make(), name,
      language?.rawValue, ID.make(),
      secret.hash)
    let result = try row.object()
    guard try row.decode(6, as: Bool.self) else { return Reply(result: result) }
    return Reply(result: result.adding("secret", .string(secret.text)))
  }

  /// The hash of the invitation named, or of the one that its holder signed in with.
  private func invitationHash(in context: Context) throws(Refusal) -> [UInt8] {
    if let invitation { return Secret.hash(of: invitation) }
    guard context.principal.kind == .invitee else { throw .missingArgument("invitation") }
    return context.principal.secretHash
  }
}
