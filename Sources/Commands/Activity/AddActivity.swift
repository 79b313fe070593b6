import Domain

/// Adds an activity of one's own party; only a partner can own one (charter rule 3).
struct AddActivity: Command {
  static let verb = "activity.add"
  static let summary = Message(
    da: "Tilføjer en aktivitet, som egen part ejer; kun partnere ejer aktiviteter.",
    en: "Adds an activity that one's own party owns; only partners own activities.")
  static let permission: Permission = [.partner, .backbone]
  static let scope = Scope.initiative
  static let access = Access.write
  static let errors: [Refusal.Code] = [.badValue, .charterActivity]

  let title: String
  let details: ActivityDetails

  init(_ arguments: inout Arguments) throws(Refusal) {
    title = try arguments.text(
      "title", help: Message(da: "Aktivitetens navn.", en: "The activity's title."),
      example: "Morgencafé for forældre", maximumLength: 300)
    details = try ActivityDetails(&arguments)
  }

  func run(in context: Context) async throws -> Reply {
    let id = ID.make()
    let state = details.state ?? .pipeline
    try await context.execute(
      "activity_add", context.initiative.id, id, context.party.id, title, details.description ?? "",
      state, details.plannedStart, details.plannedEnd, details.actualStart, details.actualEnd)
    return Reply(result: [
      "id": .string(id.description), "owner": .string(context.party.slug),
      "title": .string(title), "state": .string(state.rawValue),
    ])
  }
}
