import Domain

/// Notes what a meeting agreed that somebody does, and by when.
struct AddAction: Command {
  static let verb = "action.add"
  static let summary = Message(
    da: "Noterer, hvad nogen skal gøre efter et møde, og hvornår.",
    en: "Notes what somebody does after a meeting, and by when.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.care
  static let errors: [Refusal.Code] = [.notFound, .state, .denied]

  let meeting: ID
  let text: String
  let owner: ID
  let due: Day

  init(_ arguments: inout Arguments) throws(Refusal) {
    meeting = try arguments.meeting("meeting")
    text = try arguments.text(
      "text", help: Message(da: "Hvad der skal gøres.", en: "What is to be done."),
      example: "Spørger skolerne om fraværet", maximumLength: 500)
    owner = try arguments.id(
      "owner",
      help: Message(
        da: "Hvem der gør det: medlemmets id fra member.list.",
        en: "Who does it: the member's id from member.list."))
    due = try arguments.day(
      "due", help: Message(da: "Hvornår det skal være gjort.", en: "By when it is to be done."),
      example: "2026-12-17")
  }

  func run(in context: Context) async throws -> Reply {
    let id = ID.make()
    let row = try await context.row("action_add", id, meeting, text, owner, due)
    let result: JSON = [
      "id": .string(id.description), "meeting": .string(meeting.description),
      "text": .string(text), "due": .string(due.description), "state": "open",
    ]
    return Reply(result: result.adding(try row.members()))
  }
}
