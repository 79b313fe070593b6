import Domain

/// Words a goal of a draft anew; the pen-holder any, the backbone its own while it is a proposal.
struct UpdateGoal: Command {
  static let verb = "goal.update"
  static let summary = Message(
    da: "Retter et mål i et udkast; sekretariatet kun sit eget, så længe det er et forslag.",
    en: "Changes a goal of a draft; the backbone only its own while it is a proposal.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.write
  static let revises = true
  static let errors: [Refusal.Code] = [.notFound, .state, .denied, .badValue, .charterAgenda]

  let goal: ID
  let statement: String?
  let due: Day?
  let indicators: [String]

  init(_ arguments: inout Arguments) throws(Refusal) {
    goal = try arguments.goal()
    statement = try arguments.optionalText(
      "statement",
      help: Message(da: "Hvad der er nået, præcist.", en: "What is reached, precisely."),
      example: "Højst syv procent skolefravær i alle byens skoler", maximumLength: 1000)
    due = try arguments.optionalDay(
      "due", help: Message(da: "Hvornår det er nået.", en: "By when it is reached."),
      example: "2030-12-31")
    indicators = try arguments.goalIndicators()
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row("goal_update", goal, statement, due, indicators)
    return Reply(result: try row.object())
  }
}
