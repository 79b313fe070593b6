import Domain
import Postgres

/// Adds a task of the backbone's own to the phase in force.
struct AddTask: Command {
  static let verb = "task.add"
  static let summary = Message(
    da: "Tilføjer en af sekretariatets egne opgaver i den fase, der gælder.",
    en: "Adds a task of the backbone's own to the phase in force.")
  static let permission: Permission = .backbone
  static let scope = Scope.initiative
  static let access = Access.write
  static let errors: [Refusal.Code] = [.notFound]

  let function: BackboneFunction
  let title: String
  let details: TaskDetails

  init(_ arguments: inout Arguments) throws(Refusal) {
    function = try arguments.choice(
      "function", as: BackboneFunction.self,
      help: Message(
        da: "Hvilken af sekretariatets seks funktioner opgaven hører til.",
        en: "Which of the backbone's six functions the task belongs to."),
      example: .publicWill)
    title = try arguments.text(
      "title", help: Message(da: "Hvad der skal gøres.", en: "What is to be done."),
      example: "Skriv den korte fortælling om initiativet", maximumLength: 300)
    details = try TaskDetails(&arguments)
  }

  func run(in context: Context) async throws -> Reply {
    let phase = try await context.row("phase_in_force").decode(0, as: Phase.self)
    let id = ID.make()
    try await context.execute(
      "task_add", id, phase, function, String?.none, title, details.note, details.owner,
      details.due)
    return Reply(result: [
      "id": .string(id.description), "phase": .string(phase.rawValue),
      "function": .string(function.rawValue), "title": .string(title), "state": "open",
    ])
  }
}
