import Domain

/// Takes on a suggestion of the catalogue as a task.
struct TakeTask: Command {
  static let verb = "task.take"
  static let summary = Message(
    da: "Tager et forslag fra opgavekataloget op som opgave.",
    en: "Takes on a suggestion of the catalogue as a task.")
  static let permission: Permission = .backbone
  static let scope = Scope.initiative
  static let access = Access.write
  static let errors: [Refusal.Code] = [.notFound, .exists, .state]

  let suggestion: String
  let details: TaskDetails

  init(_ arguments: inout Arguments) throws(Refusal) {
    suggestion = try arguments.slug(
      "suggestion",
      help: Message(
        da: "Forslagets navn fra suggestion.list.",
        en: "The suggestion's name from suggestion.list."),
      example: "will-narrative")
    details = try TaskDetails(&arguments)
  }

  func run(in context: Context) async throws -> Reply {
    guard let suggested = SuggestedTask.named(suggestion) else {
      throw Refusal.because("not_found", argument: "suggestion")
    }
    let id = ID.make()
    let title = suggested.title[context.language]
    try await context.execute(
      "task_add", id, suggested.phase, suggested.function, suggested.key, title,
      details.note ?? suggested.text[context.language], details.owner, details.due)
    return Reply(result: [
      "id": .string(id.description), "phase": .string(suggested.phase.rawValue),
      "function": .string(suggested.function.rawValue), "title": .string(title), "state": "open",
    ])
  }
}
