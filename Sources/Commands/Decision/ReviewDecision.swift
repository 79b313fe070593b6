import Domain

/// Notes what became of an adopted decision, and when to look at it again, if ever.
struct ReviewDecision: Command {
  static let verb = "decision.review"
  static let summary = Message(
    da: "Noterer, hvad en vedtaget beslutning førte til, og hvornår den tages op igen.",
    en: "Notes what an adopted decision led to, and when to look at it again.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.write
  static let errors: [Refusal.Code] = [.notFound, .state, .badValue]

  let id: ID
  let note: String
  let next: Day?

  init(_ arguments: inout Arguments) throws(Refusal) {
    id = try arguments.decision()
    note = try arguments.text(
      "note", help: Message(da: "Hvad I fandt.", en: "What was found."),
      example: "Caféen kører to steder og fortsætter.", maximumLength: 4000)
    next = try arguments.optionalDay(
      "next",
      help: Message(
        da: "Den næste dag for eftersyn; udeladt betyder, at der ikke er flere.",
        en: "The next day to look at it; left out means that there is none."),
      example: "2027-11-23")
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row("decision_review", ID.make(), id, note, next)
    let result: JSON = ["id": .string(id.description)]
    return Reply(result: result.adding(try row.members()))
  }
}
