import Domain

/// Promises something within an activity of one's own party; only a partner can (charter rule 3).
struct AddCommitment: Command {
  static let verb = "commitment.add"
  static let summary = Message(
    da: "Forpligter egen part til noget i en aktivitet, den ejer: \"vi vil …\".",
    en: "Commits one's own party to something within an activity it owns: \"we will …\".")
  static let permission: Permission = [.partner, .backbone]
  static let scope = Scope.initiative
  static let access = Access.write
  static let errors: [Refusal.Code] = [.notFound, .charterActivity]

  let activity: ID
  let text: String
  let due: Day

  init(_ arguments: inout Arguments) throws(Refusal) {
    activity = try arguments.id(
      "activity",
      help: Message(
        da: "Aktivitetens id fra activity.list.", en: "The activity's id from activity.list."))
    text = try arguments.text(
      "text", help: Message(da: "Hvad der loves.", en: "What is promised."),
      example: "Vi åbner morgencaféen på to skoler mere", maximumLength: 1000)
    due = try arguments.day(
      "due", help: Message(da: "Hvornår det skal være gjort.", en: "When it is to be done."),
      example: "2027-03-31")
  }

  func run(in context: Context) async throws -> Reply {
    if context.party.role == .backbone { throw Refusal.because("charter_activity_backbone") }
    let id = ID.make()
    try await context.execute("commitment_add", context.initiative.id, id, activity, text, due)
    return Reply(result: [
      "id": .string(id.description), "activity": .string(activity.description),
      "text": .string(text), "due": .string(due.description), "state": "open",
    ])
  }
}
