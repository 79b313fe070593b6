import Domain

/// Changes what was agreed, or says what became of it.
struct UpdateAction: Command {
  static let verb = "action.update"
  static let summary = Message(
    da: "Retter en aftale fra et møde eller siger, hvad der blev af den.",
    en: "Changes an action of a meeting, or says what became of it.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.care
  static let revises = true
  static let errors: [Refusal.Code] = [.notFound, .denied]

  let id: ID
  let text: String?
  let owner: ID?
  let due: Day?
  let state: TaskState?

  init(_ arguments: inout Arguments) throws(Refusal) {
    id = try arguments.id(
      "id",
      help: Message(da: "Aftalens id fra action.list.", en: "The action's id from action.list."))
    text = try arguments.optionalText(
      "text", help: Message(da: "Hvad der skal gøres.", en: "What is to be done."),
      example: "Spørger skoler og klubber om fraværet", maximumLength: 500)
    owner = try arguments.optionalID(
      "owner",
      help: Message(
        da: "Hvem der gør det: medlemmets id fra member.list.",
        en: "Who does it: the member's id from member.list."))
    due = try arguments.optionalDay(
      "due", help: Message(da: "Hvornår det skal være gjort.", en: "By when it is to be done."),
      example: "2026-12-20")
    state = try arguments.optionalChoice(
      "state", as: TaskState.self,
      help: Message(da: "Hvad der blev af det.", en: "What became of it."), example: .done)
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row("action_update", id, text, owner, due, state?.rawValue)
    let result: JSON = ["id": .string(id.description)]
    return Reply(result: result.adding(try row.members()))
  }
}
