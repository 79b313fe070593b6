import Domain

/// Adds a goal to a draft: precise, with a day, and measured by indicators; the backbone's is proposed.
struct AddGoal: Command {
  static let verb = "goal.add"
  static let summary = Message(
    da: "Tilføjer et mål til et udkast med en dag og indikatorer; sekretariatets er et forslag.",
    en: "Adds a goal to a draft with a day and indicators; the backbone's is a proposal.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.write
  static let errors: [Refusal.Code] = [.notFound, .state, .denied, .badValue, .charterAgenda]

  let draft: ID
  let statement: String
  let due: Day
  let indicators: [String]

  init(_ arguments: inout Arguments) throws(Refusal) {
    draft = try arguments.draft()
    statement = try arguments.text(
      "statement",
      help: Message(da: "Hvad der er nået, præcist.", en: "What is reached, precisely."),
      example: "Højst otte procent skolefravær i alle byens skoler", maximumLength: 1000)
    due = try arguments.day(
      "due", help: Message(da: "Hvornår det er nået.", en: "By when it is reached."),
      example: "2029-12-31")
    indicators = try arguments.goalIndicators()
  }

  func run(in context: Context) async throws -> Reply {
    let id = ID.make()
    let row = try await context.row("goal_add", id, draft, statement, due, indicators)
    let result: JSON = [
      "id": .string(id.description), "draft": .string(draft.description),
      "due": .string(due.description),
    ]
    return Reply(result: result.adding(try row.members()))
  }
}

extension Arguments {
  /// The indicators by which a goal is measured.
  mutating func goalIndicators() throws(Refusal) -> [String] {
    try textList(
      "indicator",
      help: Message(
        da: "De indikatorer, det måles med, ved kortnavn.",
        en: "The indicators by which it is measured, by short name."),
      example: "skolefravaer", maximumLength: 63, required: false)
  }
}
