import Domain

/// Lists the backbone's tasks, those taken on first first.
struct ListTasks: Command {
  static let verb = "task.list"
  static let summary = Message(
    da: "Viser sekretariatets opgaver, de ældste først.",
    en: "Lists the backbone's tasks, the oldest first.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.read

  let phase: Phase?
  let function: BackboneFunction?
  let state: Standing?
  let page: Page

  /// A task's state as it is read: an open one past its due date is late.
  enum Standing: String, CaseIterable, Sendable {
    case open, late, done, dropped
  }

  init(_ arguments: inout Arguments) throws(Refusal) {
    phase = try arguments.onlyPhase()
    function = try arguments.optionalChoice(
      "function", as: BackboneFunction.self,
      help: Message(da: "Kun denne funktions.", en: "Only this function's."), example: .policy)
    state = try arguments.onlyState(Standing.self, example: .late)
    page = try arguments.page()
  }

  func run(in context: Context) async throws -> Reply {
    let rows = try await context.rows(
      "task_list", context.initiative.id, phase, function, state?.rawValue,
      try page.key(0, as: ID.self), Int32(page.fetchCount))
    return try page.reply(rows, orderedBy: "id")
  }
}

extension Arguments {
  /// Only what belongs to this phase.
  mutating func onlyPhase() throws(Refusal) -> Phase? {
    try optionalChoice(
      "phase", as: Phase.self,
      help: Message(da: "Kun denne fases.", en: "Only this phase's."), example: .implement)
  }
}
