import Domain

/// Lists the phases an initiative has been in, and the decisions that led there.
struct ListPhases: Command {
  static let verb = "phase.list"
  static let summary = Message(
    da: "Viser de faser, initiativet har været i, og beslutningerne bag.",
    en: "Lists the phases the initiative has been in, and the decisions that led there.")
  static let permission: Permission = .members
  static let scope = Scope.initiative
  static let access = Access.read

  init(_ arguments: inout Arguments) throws(Refusal) {}

  func run(in context: Context) async throws -> Reply {
    let rows = try await context.rows("phase_list", context.initiative.id)
    return Reply(rows: try rows.map { try $0.object() }, result: ["count": JSON(rows.count)])
  }
}
