import Domain

/// Calls a meeting of a group, or of all partners; everyone called is told.
struct CallMeeting: Command {
  static let verb = "meeting.call"
  static let summary = Message(
    da: "Indkalder en gruppe eller alle partnere til et møde.",
    en: "Calls a group, or all partners, to a meeting.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.care
  static let errors: [Refusal.Code] = [.notFound, .state, .denied, .badValue]

  let title: String
  let group: String?
  let day: Day
  let from: ClockTime
  let until: ClockTime
  let details: MeetingDetails

  init(_ arguments: inout Arguments) throws(Refusal) {
    title = try arguments.text(
      "title", help: Message(da: "Hvad mødet hedder.", en: "What the meeting is called."),
      example: "Møde om efterårets tal")
    group = try arguments.optionalSlug(
      "group",
      help: Message(
        da: "Gruppens korte navn; uden det gælder mødet alle partnere.",
        en: "The group's short name; without it the meeting is of all partners."),
      example: "styregruppen")
    day = try arguments.day(
      "day", help: Message(da: "Mødets dag.", en: "The day of the meeting."),
      example: "2026-12-03")
    from = try arguments.clock(
      "from",
      help: Message(
        da: "Hvornår det begynder, efter initiativets ur.",
        en: "When it begins, by the initiative's clock."), example: "13:00")
    until = try arguments.clock(
      "until", help: Message(da: "Hvornår det slutter.", en: "When it ends."), example: "15:00")
    details = try MeetingDetails(&arguments)
  }

  func run(in context: Context) async throws -> Reply {
    let id = ID.make()
    let row = try await context.row(
      "meeting_call", id, group, title, day, from.description, until.description, details.place,
      details.link, details.note, details.points)
    let result: JSON = ["id": .string(id.description), "title": .string(title)]
    return Reply(result: result.adding(try row.members()))
  }
}
