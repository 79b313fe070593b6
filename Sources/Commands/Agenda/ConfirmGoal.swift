import Domain

/// Confirms a goal that the backbone proposed; the pen-holder does.
struct ConfirmGoal: Command {
  static let verb = "goal.confirm"
  static let summary = Message(
    da: "Bekræfter et mål, som sekretariatet har foreslået; det gør penneholderen.",
    en: "Confirms a goal that the backbone proposed; the pen-holder does.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.write
  static let revises = true
  static let errors: [Refusal.Code] = [.notFound, .state, .denied, .charterAgenda]

  let goal: ID

  init(_ arguments: inout Arguments) throws(Refusal) {
    goal = try arguments.goal()
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row("goal_confirm", goal)
    return Reply(result: try row.object().adding("state", "confirmed"))
  }
}

extension Arguments {
  /// The goal that a command is about.
  mutating func goal() throws(Refusal) -> ID {
    try id(
      "goal",
      help: Message(
        da: "Målets id fra goal.list for udkastet.",
        en: "The goal's id from goal.list of the draft."))
  }
}
