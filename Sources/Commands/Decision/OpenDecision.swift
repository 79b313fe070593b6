import Domain

/// Opens a proposed decision for votes and freezes who may vote.
struct OpenDecision: Command {
  static let verb = "decision.open"
  static let summary = Message(
    da: "Åbner en foreslået beslutning, så der kan stemmes.",
    en: "Opens a proposed decision for votes.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.write
  static let errors: [Refusal.Code] = [.notFound, .state, .denied, .badValue]

  let id: ID

  init(_ arguments: inout Arguments) throws(Refusal) {
    id = try arguments.decision()
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row("decision_open", id)
    let result: JSON = ["id": .string(id.description)]
    return Reply(result: result.adding(try row.members()))
  }
}

extension Arguments {
  /// The decision that a command is about.
  mutating func decision() throws(Refusal) -> ID {
    try id(
      "id",
      help: Message(
        da: "Beslutningens id fra decision.list.", en: "The decision's id from decision.list."))
  }
}
