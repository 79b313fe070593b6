import Domain

/// Begins a draft of the agenda with the words in force; one's own party holds the pen.
struct BeginDraft: Command {
  static let verb = "draft.begin"
  static let summary = Message(
    da: "Begynder et udkast med de ord, der gælder; egen part holder pennen.",
    en: "Begins a draft with the words in force; one's own party holds the pen.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.write
  static let errors: [Refusal.Code] = [.notFound, .charterAgenda]

  let title: String
  let round: ID?

  init(_ arguments: inout Arguments) throws(Refusal) {
    title = try arguments.text(
      "title", help: Message(da: "Udkastets navn.", en: "The draft's title."),
      example: "Fælles dagsorden 2027-2030")
    round = try arguments.optionalID(
      "round",
      help: Message(da: "Den runde, det kommer af.", en: "The round that it comes of."))
  }

  func run(in context: Context) async throws -> Reply {
    let id = ID.make()
    let row = try await context.row("draft_begin", id, title, round)
    let result: JSON = [
      "id": .string(id.description), "title": .string(title), "state": "writing",
    ]
    return Reply(result: result.adding(try row.members()))
  }
}
