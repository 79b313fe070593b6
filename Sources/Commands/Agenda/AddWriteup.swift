import Domain

/// Writes up contributions, for a pen-holder to make its own or leave out.
struct AddWriteup: Command {
  static let verb = "writeup.add"
  static let summary = Message(
    da: "Skriver bidrag sammen, så en penneholder kan gøre det til sit eget.",
    en: "Writes up contributions for a pen-holder to make its own.")
  static let permission: Permission = .backbone
  static let scope = Scope.initiative
  static let access = Access.write
  static let errors: [Refusal.Code] = [.notFound, .charterAgenda]

  let round: ID?
  let section: AgendaSection
  let text: String
  let sources: [ID]

  init(_ arguments: inout Arguments) throws(Refusal) {
    round = try arguments.openRound("round")
    section = try arguments.agendaSection()
    text = try arguments.text(
      "text", help: Message(da: "Sammenskrivningen.", en: "The write-up."),
      example: "Fire parter og unge peger på det samme: tiden efter skole.",
      maximumLength: 6000)
    sources = try arguments.list(
      "source", of: ID.self,
      help: Message(
        da: "De bidrag, den sammenskriver: id fra contribution.list.",
        en: "The contributions it is of: ids from contribution.list."), required: false)
  }

  func run(in context: Context) async throws -> Reply {
    let id = ID.make()
    let row = try await context.row("writeup_add", id, round, section, text, sources)
    let result: JSON = [
      "id": .string(id.description), "section": .string(section.rawValue),
      "sources": JSON(sources.count),
    ]
    return Reply(result: result.adding(try row.members()))
  }
}
