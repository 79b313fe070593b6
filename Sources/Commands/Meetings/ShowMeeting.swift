import Domain

/// Shows one meeting: its call, who comes and came, minutes and decisions; funders the minutes.
struct ShowMeeting: Command {
  static let verb = "meeting.show"
  static let summary = Message(
    da: "Viser et møde: indkaldelse, deltagere, referat og beslutninger.",
    en: "Shows a meeting: its call, who takes part, minutes and decisions.")
  static let permission: Permission = .members
  static let scope = Scope.initiative
  static let access = Access.read
  static let errors: [Refusal.Code] = [.notFound]

  let id: ID

  init(_ arguments: inout Arguments) throws(Refusal) {
    id = try arguments.meeting()
  }

  func run(in context: Context) async throws -> Reply {
    let initiative = context.initiative.id
    let decisions = JSON.array(
      try await context.rows("meeting_decisions", initiative, id).map { try $0.object() })
    guard context.party.role != .funder else {
      let row = try await context.row("meeting_show_for_funder", initiative, id)
      let minutes = try await context.rows("meeting_minutes_for_funder", initiative, id)
      return Reply(
        result: try row.object().adding("minutes", .array(try minutes.map { try $0.object() }))
          .adding("decisions", decisions))
    }
    let row = try await context.row("meeting_show", initiative, id, context.language.rawValue)
    let points = try await context.rows("meeting_points", initiative, id)
    let minutes = try await context.rows("meeting_minutes", initiative, id)
    let people = try await context.rows("meeting_people", id)
    return Reply(
      rows: try people.map { try $0.object() },
      result: try row.object().adding("points", .array(try points.map { try $0.object() }))
        .adding("minutes", .array(try minutes.map { try $0.object() }))
        .adding("decisions", decisions))
  }
}
