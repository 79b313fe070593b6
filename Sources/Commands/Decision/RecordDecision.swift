import Domain

/// Enters what a meeting decided; it stands after seven days unless a voting partner objects.
struct RecordDecision: Command {
  static let verb = "decision.record"
  static let summary = Message(
    da: "Fører en beslutning fra et møde ind; den står ved magt efter syv dage uden indsigelse.",
    en: "Enters what a meeting decided; it stands after seven days without an objection.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.write
  static let errors: [Refusal.Code] = [
    .badValue, .notFound, .state, .denied, .charterChosen, .charterFunding,
  ]

  let matter: DecisionMatter
  let terms: DecisionTerms
  let quorum: Int
  let heldOn: Day
  let minutes: String
  let present: [String]
  let meeting: ID?

  init(_ arguments: inout Arguments) throws(Refusal) {
    matter = try DecisionMatter(&arguments)
    terms = try DecisionTerms(&arguments)
    quorum = try DecisionTerms.quorum(&arguments)
    heldOn = try arguments.day(
      "held_on", help: Message(da: "Mødets dag.", en: "The day of the meeting."))
    minutes = try arguments.text(
      "minutes",
      help: Message(
        da: "Hvad referatet siger, eller hvor det ligger.",
        en: "What the minutes say, or where they are."),
      example: "Referatets punkt 4: alle var enige.", maximumLength: 4000)
    present = try arguments.textList(
      "present",
      help: Message(
        da: "De stemmeberettigede partnere, der var til stede, ved kortnavn.",
        en: "The voting partners that were present, by short name."),
      example: "aarhus-kommune", maximumLength: 63)
    meeting = try arguments.optionalID(
      "meeting",
      help: Message(
        da: "Mødets id fra meeting.list, hvis det er indkaldt her.",
        en: "The meeting's id from meeting.list, where it was called here."))
  }

  func run(in context: Context) async throws -> Reply {
    let id = ID.make()
    let row = try await context.row(
      "decision_propose", id, matter.kind, matter.subject, matter.proposal, terms.title,
      terms.reasons, DecisionMethod.consent, Int32(quorum), Day?.none, terms.review,
      DecisionForum.meeting, heldOn, minutes, present, true)
    if let meeting { try await context.execute("meeting_decide", meeting, id) }
    let result: JSON = [
      "id": .string(id.description), "kind": .string(matter.kind.rawValue),
      "title": .string(terms.title),
    ]
    return Reply(result: result.adding(try row.members()))
  }
}
