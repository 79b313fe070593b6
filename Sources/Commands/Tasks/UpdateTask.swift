import Domain

/// Changes a task, or says what became of it; also one of an earlier phase that is not finished.
struct UpdateTask: Command {
  static let verb = "task.update"
  static let summary = Message(
    da: "Ændrer en af sekretariatets opgaver eller siger, hvad der blev af den.",
    en: "Changes a task of the backbone, or says what became of it.")
  static let permission: Permission = .backbone
  static let scope = Scope.initiative
  static let access = Access.write
  static let errors: [Refusal.Code] = [.notFound]

  let id: ID
  let title: String?
  let details: TaskDetails
  let state: TaskState?

  init(_ arguments: inout Arguments) throws(Refusal) {
    id = try arguments.id(
      "id", help: Message(da: "Opgavens id fra task.list.", en: "The task's id from task.list."))
    title = try arguments.optionalText(
      "title", help: Message(da: "Hvad der skal gøres.", en: "What is to be done."),
      example: "Skriv fortællingen om igen", maximumLength: 300)
    details = try TaskDetails(&arguments)
    state = try arguments.optionalChoice(
      "state", as: TaskState.self,
      help: Message(da: "Hvad der blev af den.", en: "What became of it."), example: .done)
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row(
      "task_update", id, title, details.note, details.owner, details.due, state?.rawValue)
    return Reply(result: try row.object())
  }
}
