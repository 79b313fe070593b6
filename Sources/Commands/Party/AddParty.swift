import Domain

/// Adds an organisation as a partner or funder; only the partners' decision lets a partner vote.
struct AddParty: Command {
  static let verb = "party.add"
  static let summary = Message(
    da: "Optager en organisation som samarbejdende partner eller som bevillingsgiver.",
    en: "Adds an organisation as a collaborating partner or as a funder.")
  static let permission: Permission = .backbone
  static let scope = Scope.initiative
  static let access = Access.write
  static let errors: [Refusal.Code] = [.exists, .badValue, .charterChosen]

  let name: String
  let slug: String
  let role: Role
  let organisation: String?

  init(_ arguments: inout Arguments) throws(Refusal) {
    name = try arguments.text(
      "name", help: Message(da: "Partens navn.", en: "The party's name."),
      example: "Aarhus Kommune")
    let slug = try arguments.optionalSlug(
      "slug",
      help: Message(
        da: "Kort navn inden for initiativet; ellers dannes det af navnet.",
        en: "A short name within the initiative; made from the name otherwise."),
      example: "aarhus-kommune")
    role = try arguments.choice(
      "role", as: Role.self,
      help: Message(
        da: "Partens rolle, som aldrig skifter.", en: "The party's role, which never changes."),
      example: .partner)
    organisation = try arguments.optionalText(
      "organisation",
      help: Message(
        da: "Organisationens id, for eksempel DK-CVR-12345678.",
        en: "The organisation's identifier, for example DK-CVR-12345678."),
      example: "DK-CVR-55133018", maximumLength: 100)
    self.slug = slug ?? Slug.made(from: name)
  }

  func run(in context: Context) async throws -> Reply {
    let id = ID.make()
    try await context.execute("party_add", id, slug, name, role, organisation)
    return Reply(result: [
      "party": .string(slug), "id": .string(id.description), "role": .string(role.rawValue),
      "standing": .string(Standing.collaborating.rawValue),
    ])
  }
}
