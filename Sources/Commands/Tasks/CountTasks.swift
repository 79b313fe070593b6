import Domain
import Postgres

/// Counts the backbone's tasks of a phase by function; the summary that funders see.
struct CountTasks: Command {
  static let verb = "task.count"
  static let summary = Message(
    da: "Tæller sekretariatets opgaver i en fase, funktion for funktion.",
    en: "Counts the backbone's tasks of a phase, function by function.")
  static let permission: Permission = .members
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
    let rows = try await context.rows("task_count", shown)
    return Reply(
      rows: try rows.map { try $0.object() },
      result: [
        "phase": .string(shown.rawValue), "in_force": .bool(shown == inForce),
      ])
  }
}
