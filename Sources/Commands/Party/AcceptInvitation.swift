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
  let wantsSession: Bool
  let agent: String?

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
    wantsSession = try arguments.boolean(
      "session",
      help: Message(
        da: "Om du vil have en session til en browser i stedet for en adgangsnøgle.",
        en: "Whether you want a session for a browser instead of a token."),
      default: false)
    agent = try arguments.agent()
  }

  func run(in context: Context) async throws -> Reply {
    let secret = Secret.make(wantsSession ? .session : .token)
    let row = try await context.row(
      "member_accept", try invitationHash(in: context), ID.make(), ID.make(), name,
      language?.rawValue, ID.make(), secret.hash, wantsSession, agent, context.principal.address)
    var members = Array(try row.members().prefix(7))
    if try row.decode(7, as: Bool.self) {
      members += [
        JSON.Member(
          name: "expires_at", value: .string(try row.decode(8, as: Instant.self).description)),
        JSON.Member(name: "second_factor", value: .bool(try row.decode(9, as: Bool.self))),
        JSON.Member(name: "secret", value: .string(secret.text)),
      ]
    } else if try row.decode(6, as: Bool.self) {
      members.append(JSON.Member(name: "secret", value: .string(secret.text)))
    }
    return Reply(result: .object(members))
  }

  /// The hash of the invitation named, or of the one that its holder signed in with.
  private func invitationHash(in context: Context) throws(Refusal) -> [UInt8] {
    if let invitation { return Secret.hash(of: invitation) }
    guard context.principal.kind == .invitee else { throw .missingArgument("invitation") }
    return context.principal.secretHash
  }
}
