import Domain
import Postgres

/// Invites a person to become a member of a party.
///
/// A party invites its own members; the backbone a party's first; an operator an administrator
/// where none is active.
struct InviteMember: Command {
  static let verb = "member.invite"
  static let summary = Message(
    da: "Inviterer en person som medlem af en part; koden i svaret vises kun denne ene gang.",
    en: "Invites a person to a party; the secret in the reply is shown this once only.")
  static let permission: Permission = [.backbone, .partner, .funder, .operator]
  static let scope = Scope.initiative
  static let access = Access.care
  static let queuesMail = true
  static let errors: [Refusal.Code] = [.notFound, .denied, .exists, .state]

  let email: String
  let party: String?
  let administrator: Bool
  let reviewer: Bool

  init(_ arguments: inout Arguments) throws(Refusal) {
    email = try arguments.email(
      "email", help: Message(da: "Personens e-mailadresse.", en: "The person's e-mail address."))
    party = try arguments.optionalSlug(
      "party",
      help: Message(
        da: "Partens korte navn; ellers din egen part.",
        en: "The party's short name; your own party otherwise."),
      example: "aarhus-kommune")
    administrator = try arguments.boolean(
      "administrator",
      help: Message(
        da: "Om medlemmet selv kan invitere og fjerne; en parts første medlem kan altid.",
        en: "Whether the member may invite and remove; a party's first member always may."),
      default: false)
    reviewer = try arguments.boolean(
      "reviewer",
      help: Message(
        da: "Om medlemmet godkender partens indberettede tal.",
        en: "Whether the member approves the party's submitted figures."),
      default: false)
  }

  func run(in context: Context) async throws -> Reply {
    let secret = Secret.make(.invitation)
    let id = ID.make()
    let isOperator = context.initiative.seat == nil
    guard let slug = party ?? context.initiative.seat?.slug else {
      throw Refusal.missingArgument("party")
    }
    let row =
      isOperator
      ? try await context.row(
        "invite_administrator", context.initiative.id, id, slug, email, secret.hash)
      : try await context.row(
        "member_invite", id, slug, email, administrator, reviewer, secret.hash)
    return Reply(result: [
      "invitation": .string(id.description), "party": .string(slug), "email": .string(email),
      "administrator": .bool(try row.decode(0, as: Bool.self)),
      "secret": .string(secret.text),
      "expires_at": .string(try row.decode(1, as: Instant.self).description),
    ])
  }
}
