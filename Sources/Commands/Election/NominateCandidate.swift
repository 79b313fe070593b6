import Domain

/// Nominates a party, which then accepts, or an organisation from outside that has accepted in writing.
struct NominateCandidate: Command {
  static let verb = "election.nominate"
  static let summary = Message(
    da: "Indstiller en part, som selv siger ja, eller en udefra, som har sagt ja skriftligt.",
    en: "Nominates a party, which then accepts, or an outside one that has accepted in writing.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.write
  static let errors: [Refusal.Code] = [
    .notFound, .exists, .state, .denied, .badValue, .charterChosen,
  ]

  let election: ID
  let party: String?
  let name: String?
  let organisation: String?
  let email: String?
  let statement: String?

  init(_ arguments: inout Arguments) throws(Refusal) {
    election = try arguments.election()
    party = try arguments.optionalSlug(
      "party",
      help: Message(
        da: "Parten, hvis den er med i initiativet.", en: "The party, if it is in the initiative."),
      example: "aarhus-kommune")
    (name, organisation, email) = try arguments.outsider()
    statement = try arguments.optionalText(
      "statement",
      help: Message(
        da: "Det, organisationen udefra selv har skrevet.",
        en: "What the organisation from outside has written itself."),
      example: "Vi tager gerne opgaven", maximumLength: 4000)
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row(
      "election_nominate", election, party, Slug.made(from: name ?? "", otherwise: "organisation"),
      name, organisation, email, statement)
    return Reply(result: .object(try row.members()))
  }
}

extension Arguments {
  /// An organisation that is not in the initiative: its name, identifier and address.
  mutating func outsider() throws(Refusal) -> (name: String?, organisation: String?, email: String?)
  {
    let name = try optionalText(
      "name",
      help: Message(
        da: "Navnet på en organisation udefra.", en: "The name of an organisation from outside."),
      example: "Fællessekretariatet")
    let organisation = try optionalText(
      "organisation",
      help: Message(
        da: "Organisationens id, for eksempel DK-CVR-12345678.",
        en: "The organisation's identifier, for example DK-CVR-12345678."),
      example: "DK-CVR-12345678", maximumLength: 100)
    let email = try optionalEmail(
      "email",
      help: Message(
        da: "E-mailadressen på den, der skal være dens første administrator.",
        en: "The e-mail address of whoever is to be its first administrator."))
    return (name, organisation, email)
  }
}
