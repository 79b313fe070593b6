import Domain
import Postgres

/// Founds an initiative: its workspace, its first backbone party in an interim term, the charter
/// notice, and an invitation for that party's first administrator.
struct CreateInitiative: Command {
  static let verb = "initiative.create"
  static let summary = Message(
    da:
      "Opretter et initiativ med et midlertidigt sekretariat og inviterer dets første administrator.",
    en: "Founds an initiative with an interim backbone and invites its first administrator.")
  static let permission: Permission = .operator
  static let scope = Scope.host
  static let access = Access.write
  static let queuesMail = true
  static let errors: [Refusal.Code] = [.exists, .badValue, .charterChosen]

  let slug: String
  let name: String
  let backboneName: String
  let backboneSlug: String
  let organisation: String?
  let administrator: String
  let phase: Phase
  let language: Language
  let timeZone: String
  let currency: String
  let months: Int
  let reason: String

  init(_ arguments: inout Arguments) throws(Refusal) {
    let slug = try arguments.optionalSlug(
      "slug",
      help: Message(
        da: "Kort navn, som er enestående på serveren; ellers dannes det af navnet.",
        en: "A short name, unique on the host; made from the name otherwise."),
      example: "trivsel-i-aarhus")
    name = try arguments.text(
      "name", help: Message(da: "Initiativets navn.", en: "The initiative's name."),
      example: "Trivsel i Aarhus")
    self.slug = slug ?? Slug.made(from: name, otherwise: "initiative")
    backboneName = try arguments.text(
      "backbone",
      help: Message(
        da: "Navnet på den organisation, der er midlertidigt sekretariat.",
        en: "The name of the organisation that is the interim backbone."),
      example: "Fællessekretariatet")
    backboneSlug =
      try arguments.optionalSlug(
        "backbone_slug",
        help: Message(
          da: "Sekretariatets korte navn; ellers \"backbone\".",
          en: "The backbone's short name; \"backbone\" otherwise."),
        example: "sekretariat") ?? "backbone"
    organisation = try arguments.optionalText(
      "organisation",
      help: Message(
        da: "Organisationens id, for eksempel DK-CVR-12345678.",
        en: "The organisation's identifier, for example DK-CVR-12345678."),
      example: "DK-CVR-12345678", maximumLength: 100)
    administrator = try arguments.email(
      "administrator",
      help: Message(
        da: "E-mailadressen på sekretariatets første administrator.",
        en: "The e-mail address of the backbone's first administrator."))
    phase = try arguments.choice(
      "phase", as: Phase.self,
      help: Message(da: "Fasen, initiativet er i.", en: "The phase the initiative is in."),
      example: .initiate, default: .assess)
    language = try arguments.choice(
      "locale", as: Language.self,
      help: Message(da: "Initiativets sprog.", en: "The initiative's language."),
      example: .en, default: .da)
    timeZone =
      try arguments.optionalText(
        "time_zone",
        help: Message(
          da: "IANA-navnet på tidszonen; ellers Europe/Copenhagen.",
          en: "The IANA name of the time zone; Europe/Copenhagen otherwise."),
        example: "Europe/Copenhagen", maximumLength: 64) ?? "Europe/Copenhagen"
    currency =
      try arguments.optionalText(
        "currency",
        help: Message(
          da: "Valutaens ISO 4217-kode; ellers DKK.",
          en: "The currency's ISO 4217 code; DKK otherwise."),
        example: "DKK", maximumLength: 3) ?? "DKK"
    months = try arguments.integer(
      "months",
      help: Message(
        da: "Hvor mange måneder det midlertidige sekretariat sidder.",
        en: "For how many months the interim backbone holds office."),
      example: 6, in: 1...12, default: 12)
    reason =
      try arguments.optionalText(
        "reason",
        help: Message(
          da: "Hvorfor organisationen er midlertidigt sekretariat.",
          en: "Why the organisation is the interim backbone."),
        example: "Valgt på stiftende møde", maximumLength: 500) ?? "founding"
  }

  func run(in context: Context) async throws -> Reply {
    let secret = Secret.make(.invitation)
    let id = ID.make()
    let row = try await context.row(
      "initiative_create", id, slug, name, phase, language, timeZone, currency, ID.make(),
      backboneSlug, backboneName, organisation, ID.make(), Int32(months), reason,
      CharterNotice.text.da, CharterNotice.text.en, ID.make(), administrator, secret.hash)
    return Reply(result: [
      "initiative": .string(slug), "id": .string(id.description),
      "party": .string(backboneSlug),
      "term_ends_at": .string(try row.decode(0, as: Instant.self).description),
      "secret": .string(secret.text),
      "expires_at": .string(try row.decode(1, as: Instant.self).description),
    ])
  }
}
