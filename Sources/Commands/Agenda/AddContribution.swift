import Domain

/// Contributes to the agenda: one's own party's words, or what it heard from people concerned.
struct AddContribution: Command {
  static let verb = "contribution.add"
  static let summary = Message(
    da: "Bidrager til den fælles dagsorden med egen parts ord eller det, borgere har sagt.",
    en:
      "Contributes to the common agenda with one's own party's words or what people concerned have said."
  )
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.write
  static let errors: [Refusal.Code] = [.notFound, .state, .badValue, .charterAgenda]

  let round: ID?
  let section: AgendaSection
  let origin: ContributionOrigin
  let text: String
  let hearing: Hearing

  init(_ arguments: inout Arguments) throws(Refusal) {
    round = try arguments.openRound("round")
    section = try arguments.agendaSection()
    origin = try arguments.choice(
      "origin", as: ContributionOrigin.self,
      help: Message(
        da: "Hvor det kommer fra; hvad borgere har sagt, gengives uden personoplysninger.",
        en: "Where it comes from; what people have said is given without personal data."),
      example: .workshop, default: .own)
    text = try arguments.text(
      "text", help: Message(da: "Bidraget.", en: "The contribution."),
      example: "De unge savner et sted at gå hen efter skole.", maximumLength: 6000)
    hearing = try Hearing(&arguments)
  }

  func run(in context: Context) async throws -> Reply {
    let id = ID.make()
    let row = try await context.row(
      "contribution_add", id, round, section, origin, text, hearing.people.map { Int32($0) },
      hearing.heldOn)
    let result: JSON = [
      "id": .string(id.description), "section": .string(section.rawValue),
      "origin": .string(origin.rawValue),
    ]
    return Reply(result: result.adding(try row.members()))
  }
}

/// How many were heard and when, where a contribution tells what people have said.
struct Hearing: Sendable {
  let people: Int?
  let heldOn: Day?

  init(_ arguments: inout Arguments) throws(Refusal) {
    people = try arguments.optionalInteger(
      "people",
      help: Message(
        da: "Hvor mange der blev hørt, når det er borgere.",
        en: "How many were heard, where it is people concerned."),
      example: 14, in: 1...1_000_000)
    heldOn = try arguments.optionalDay(
      "held_on",
      help: Message(
        da: "Dagen for interviewet, workshoppen eller spørgeundersøgelsen.",
        en: "The day of the interview, workshop or survey."),
      example: "2026-11-03")
  }
}
