import Domain

/// Takes a goal out of a draft.
struct RemoveGoal: Command {
  static let verb = "goal.remove"
  static let summary = Message(
    da: "Tager et mål ud af et udkast.",
    en: "Takes a goal out of a draft.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.write
  static let errors: [Refusal.Code] = [.notFound, .state, .denied, .charterAgenda]

  let goal: ID

  init(_ arguments: inout Arguments) throws(Refusal) {
    goal = try arguments.goal()
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row("goal_remove", goal)
    return Reply(result: (["id": .string(goal.description)] as JSON).adding(try row.members()))
  }
}
