import Domain
import Postgres

/// Lists meetings: those to come, the next first, or those that have been, the last first.
struct ListMeetings: Command {
  static let verb = "meeting.list"
  static let summary = Message(
    da: "Viser møderne: de kommende eller de holdte; bevillingsgivere ser dem med referat.",
    en: "Lists the meetings to come, or those held; funders see those with published minutes.")
  static let permission: Permission = .members
  static let scope = Scope.initiative
  static let access = Access.read

  let time: Time
  let group: String?
  let page: Page

  /// Whether it is over.
  enum Time: String, CaseIterable, Sendable {
    case upcoming, past
  }

  init(_ arguments: inout Arguments) throws(Refusal) {
    time = try arguments.choice(
      "time", as: Time.self,
      help: Message(da: "De kommende eller de holdte.", en: "Those to come, or those held."),
      example: .past, default: .upcoming)
    group = try arguments.onlyGroup()
    page = try arguments.page()
  }

  func run(in context: Context) async throws -> Reply {
    let isFunder = context.party.role == .funder
    if isFunder && time == .upcoming { return Reply(result: ["count": 0, "next": .null]) }
    let query =
      isFunder ? "meeting_published" : time == .upcoming ? "meeting_upcoming" : "meeting_past"
    let rows = try await context.rows(
      query, context.initiative.id, group, try page.key(0, as: Instant.self),
      try page.key(1, as: ID.self), Int32(page.fetchCount))
    return try page.reply(rows, orderedBy: "starts_at", "id")
  }
}
