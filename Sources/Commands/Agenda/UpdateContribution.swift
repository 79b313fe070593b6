import Domain

/// Changes a contribution of one's own party while its round is open.
struct UpdateContribution: Command {
  static let verb = "contribution.update"
  static let summary = Message(
    da: "Retter egen parts bidrag, mens runden er åben.",
    en: "Changes one's own party's contribution while its round is open.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.write
  static let revises = true
  static let errors: [Refusal.Code] = [.notFound, .state, .denied, .badValue, .charterAgenda]

  let id: ID
  let section: AgendaSection?
  let origin: ContributionOrigin?
  let text: String?
  let hearing: Hearing

  init(_ arguments: inout Arguments) throws(Refusal) {
    id = try arguments.contribution()
    section = try arguments.optionalChoice(
      "section", as: AgendaSection.self,
      help: Message(da: "Et andet afsnit.", en: "Another section."), example: .problem)
    origin = try arguments.optionalChoice(
      "origin", as: ContributionOrigin.self,
      help: Message(da: "Hvor det kommer fra.", en: "Where it comes from."), example: .interview)
    text = try arguments.optionalText(
      "text",
      help: Message(da: "Bidraget, som det skal lyde.", en: "The contribution as it is to be."),
      example: "De unge savner et varmt sted at gå hen efter skole.", maximumLength: 6000)
    hearing = try Hearing(&arguments)
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row(
      "contribution_update", id, section, origin, text, hearing.people.map { Int32($0) },
      hearing.heldOn)
    return Reply(result: try row.object())
  }
}
