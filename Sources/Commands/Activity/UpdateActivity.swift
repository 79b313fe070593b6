import Domain

/// Changes an activity of one's own party.
struct UpdateActivity: Command {
  static let verb = "activity.update"
  static let summary = Message(
    da: "Ændrer en aktivitet, som egen part ejer; det udeladte står ved magt.",
    en: "Changes an activity that one's own party owns; what is left out stays as it is.")
  static let permission: Permission = [.partner, .backbone]
  static let scope = Scope.initiative
  static let access = Access.write
  static let revises = true
  static let errors: [Refusal.Code] = [.notFound, .badValue, .charterActivity]

  let id: ID
  let title: String?
  let details: ActivityDetails

  init(_ arguments: inout Arguments) throws(Refusal) {
    id = try arguments.id(
      "id",
      help: Message(
        da: "Aktivitetens id fra activity.list.", en: "The activity's id from activity.list."))
    title = try arguments.optionalText(
      "title", help: Message(da: "Nyt navn.", en: "A new title."),
      example: "Morgencafé for alle forældre", maximumLength: 300)
    details = try ActivityDetails(&arguments)
  }

  func run(in context: Context) async throws -> Reply {
    if context.party.role == .backbone { throw Refusal.because("charter_activity_backbone") }
    let row = try await context.row(
      "activity_update", context.initiative.id, id, title, details.description,
      details.state?.rawValue, details.plannedStart, details.plannedEnd, details.actualStart,
      details.actualEnd)
    return Reply(result: try row.object())
  }
}
