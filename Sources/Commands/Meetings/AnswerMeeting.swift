import Domain

/// Answers a call; the answer may be changed until the meeting begins.
struct AnswerMeeting: Command {
  static let verb = "meeting.answer"
  static let summary = Message(
    da: "Svarer på en indkaldelse; svaret kan ændres, til mødet begynder.",
    en: "Answers a call; the answer may be changed until the meeting begins.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.care
  static let idempotent = true
  static let errors: [Refusal.Code] = [.notFound, .state, .denied]

  let id: ID
  let answer: MeetingAnswer

  init(_ arguments: inout Arguments) throws(Refusal) {
    id = try arguments.meeting()
    answer = try arguments.choice(
      "answer", as: MeetingAnswer.self,
      help: Message(da: "Om du kommer.", en: "Whether you come."), example: .coming)
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row("meeting_answer", id, answer.rawValue)
    let result: JSON = ["id": .string(id.description), "answer": .string(answer.rawValue)]
    return Reply(result: result.adding(try row.members()))
  }
}
