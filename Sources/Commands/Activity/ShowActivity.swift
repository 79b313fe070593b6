import Domain

/// Shows one activity, and the allocations that pay for it.
struct ShowActivity: Command {
  static let verb = "activity.show"
  static let summary = Message(
    da: "Viser én aktivitet og de tildelinger, der betaler den.",
    en: "Shows one activity and the allocations that pay for it.")
  static let permission: Permission = .members
  static let scope = Scope.initiative
  static let access = Access.read
  static let errors: [Refusal.Code] = [.notFound]

  let id: ID

  init(_ arguments: inout Arguments) throws(Refusal) {
    id = try arguments.id(
      "id",
      help: Message(
        da: "Aktivitetens id fra activity.list.", en: "The activity's id from activity.list."))
  }

  func run(in context: Context) async throws -> Reply {
    let activity = try await context.row("activity_show", context.initiative.id, id)
    let allocations = try await context.rows("activity_allocations", context.initiative.id, id)
    return Reply(rows: try allocations.map { try $0.object() }, result: try activity.object())
  }
}
