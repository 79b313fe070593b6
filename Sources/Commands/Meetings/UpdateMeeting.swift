import Domain

/// Changes a meeting that is not over; one that is moved asks for answers again.
struct UpdateMeeting: Command {
  static let verb = "meeting.update"
  static let summary = Message(
    da: "Retter eller flytter et møde; flyttes det, bliver alle bedt om at svare igen.",
    en: "Changes or moves a meeting; one that is moved asks for answers again.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.care
  static let revises = true
  static let errors: [Refusal.Code] = [.notFound, .state, .denied, .badValue]

  let id: ID
  let title: String?
  let day: Day?
  let from: ClockTime?
  let until: ClockTime?
  let details: MeetingDetails

  init(_ arguments: inout Arguments) throws(Refusal) {
    id = try arguments.meeting()
    title = try arguments.optionalText(
      "title", help: Message(da: "Hvad mødet hedder.", en: "What the meeting is called."),
      example: "Møde om efterårets tal")
    day = try arguments.optionalDay(
      "day", help: Message(da: "Den nye dag.", en: "The new day."), example: "2026-12-10")
    from = try arguments.optionalClock(
      "from", help: Message(da: "Hvornår det begynder.", en: "When it begins."), example: "13:00")
    until = try arguments.optionalClock(
      "until", help: Message(da: "Hvornår det slutter.", en: "When it ends."), example: "15:00")
    details = try MeetingDetails(&arguments)
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row(
      "meeting_update", id, title, day, from?.description, until?.description, details.place,
      details.link, details.note, details.points)
    let result: JSON = ["id": .string(id.description)]
    return Reply(result: result.adding(try row.members()))
  }
}
