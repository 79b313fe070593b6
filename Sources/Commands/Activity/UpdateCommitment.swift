import Domain

/// Changes a commitment of one's own party, or says what became of it.
struct UpdateCommitment: Command {
  static let verb = "commitment.update"
  static let summary = Message(
    da: "Ændrer en forpligtelse, egen part har, eller siger, hvad der blev af den.",
    en: "Changes a commitment of one's own party, or says what became of it.")
  static let permission: Permission = [.partner, .backbone]
  static let scope = Scope.initiative
  static let access = Access.write
  static let errors: [Refusal.Code] = [.notFound, .charterActivity]

  let id: ID
  let text: String?
  let due: Day?
  let state: CommitmentState?

  init(_ arguments: inout Arguments) throws(Refusal) {
    id = try arguments.id(
      "id",
      help: Message(
        da: "Forpligtelsens id fra commitment.list.",
        en: "The commitment's id from commitment.list."))
    text = try arguments.optionalText(
      "text", help: Message(da: "Hvad der loves.", en: "What is promised."),
      example: "Vi åbner morgencaféen på én skole mere", maximumLength: 1000)
    due = try arguments.optionalDay(
      "due", help: Message(da: "Hvornår det skal være gjort.", en: "When it is to be done."),
      example: "2027-06-30")
    state = try arguments.optionalChoice(
      "state", as: CommitmentState.self,
      help: Message(da: "Hvad der blev af den.", en: "What became of it."), example: .kept)
  }

  func run(in context: Context) async throws -> Reply {
    if context.party.role == .backbone { throw Refusal.because("charter_activity_backbone") }
    let row = try await context.row(
      "commitment_update", context.initiative.id, id, text, due, state?.rawValue)
    return Reply(result: try row.object())
  }
}
