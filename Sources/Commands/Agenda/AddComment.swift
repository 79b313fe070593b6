import Domain

/// Comments on a section of a draft that is shared.
struct AddComment: Command {
  static let verb = "comment.add"
  static let summary = Message(
    da: "Kommenterer et afsnit af et udkast, der er delt.",
    en: "Comments on a section of a draft that is shared.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.care
  static let errors: [Refusal.Code] = [.notFound, .state]

  let draft: ID
  let section: AgendaSection
  let text: String

  init(_ arguments: inout Arguments) throws(Refusal) {
    draft = try arguments.draft()
    section = try arguments.agendaSection()
    text = try arguments.text(
      "text", help: Message(da: "Kommentaren.", en: "The comment."),
      example: "Her mangler de unge, der ikke går i skole.", maximumLength: 4000)
  }

  func run(in context: Context) async throws -> Reply {
    let id = ID.make()
    try await context.execute("comment_add", id, draft, section, text)
    return Reply(result: [
      "id": .string(id.description), "draft": .string(draft.description),
      "section": .string(section.rawValue), "state": "open",
    ])
  }
}
