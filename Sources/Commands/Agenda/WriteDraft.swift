import Domain

/// Writes a section of a draft anew: its text beside the line, and the contributions it is composed from.
struct WriteDraft: Command {
  static let verb = "draft.write"
  static let summary = Message(
    da:
      "Skriver et afsnit af et udkast om; teksten følger efter linjen, og tidligere ordlyd bevares.",
    en:
      "Writes a section of a draft anew; its text follows the line, and earlier wordings are kept.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.write
  static let revises = true
  static let payload: PayloadRule? = PayloadRule(
    help: Message(
      da: "Afsnittets tekst med afsnit og lister af linjer med bindestreg; uden den tømmes det.",
      en: "The section's text with paragraphs and lists of lines with a hyphen; empty without it."),
    media: "text/plain", required: false,
    example: "Alle unge har en voksen at gå til.\n")
  static let errors: [Refusal.Code] = [.notFound, .state, .denied, .badValue, .charterAgenda]

  let draft: ID
  let section: AgendaSection
  let sources: [ID]
  let text: String

  init(_ arguments: inout Arguments) throws(Refusal) {
    draft = try arguments.draft()
    section = try arguments.agendaSection()
    sources = try arguments.list(
      "source", of: ID.self,
      help: Message(
        da: "De bidrag, afsnittet er skrevet ud fra; de udeladte hører ikke længere til.",
        en: "The contributions it is composed from; those left out no longer belong to it."),
      required: false)
    text = try arguments.prose(maximumLength: 20_000)
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row("draft_write", draft, section, text, sources)
    let result: JSON = [
      "draft": .string(draft.description), "section": .string(section.rawValue),
    ]
    return Reply(result: result.adding(try row.members()))
  }
}
