import Domain
import Postgres

/// Lists the catalogue of tasks that a backbone usually has in a phase, and which were taken on.
struct ListSuggestions: Command {
  static let verb = "suggestion.list"
  static let summary = Message(
    da: "Viser de opgaver, et sekretariat plejer at have i en fase, og hvilke der er taget op.",
    en: "Lists the tasks a backbone usually has in a phase, and which were taken on.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.read

  let phase: Phase?

  init(_ arguments: inout Arguments) throws(Refusal) {
    phase = try arguments.optionalChoice(
      "phase", as: Phase.self,
      help: Message(
        da: "Fasen; ellers den, der gælder.", en: "The phase; the one in force otherwise."),
      example: .organise)
  }

  func run(in context: Context) async throws -> Reply {
    let inForce = try await context.row("phase_in_force").decode(0, as: Phase.self)
    let shown = phase ?? inForce
    var taken: [String: (task: ID, state: String)] = [:]
    for row in try await context.rows("task_suggestions", context.initiative.id) {
      taken[try row.decode(0, as: String.self)] = (
        try row.decode(1, as: ID.self), try row.decode(2, as: String.self)
      )
    }
    let rows = SuggestedTask.allCases.filter { $0.phase == shown }.map { suggested -> JSON in
      [
        "suggestion": .string(suggested.key), "phase": .string(shown.rawValue),
        "function": .string(suggested.function.rawValue),
        "title": .string(suggested.title[context.language]),
        "text": .string(suggested.text[context.language]),
        "task": taken[suggested.key].map { .string($0.task.description) } ?? .null,
        "state": taken[suggested.key].map { .string($0.state) } ?? .null,
      ]
    }
    return Reply(
      rows: rows,
      result: [
        "count": JSON(rows.count), "phase": .string(shown.rawValue),
        "in_force": .bool(shown == inForce),
      ])
  }
}
