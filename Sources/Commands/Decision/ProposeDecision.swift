import Domain

/// Puts a question to the partners, or to the steering group within its mandate.
struct ProposeDecision: Command {
  static let verb = "decision.propose"
  static let summary = Message(
    da: "Forelægger partnerne en beslutning, eller styregruppen inden for dens mandat.",
    en: "Puts a decision to the partners, or to the steering group within its mandate.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.write
  static let errors: [Refusal.Code] = [
    .badValue, .notFound, .state, .charterChosen, .charterAgenda, .charterFunding,
  ]

  let matter: DecisionMatter
  let terms: DecisionTerms
  let method: DecisionMethod
  let quorum: Int
  let deadline: Day?
  let forum: DecisionForum
  let opens: Bool

  init(_ arguments: inout Arguments) throws(Refusal) {
    matter = try DecisionMatter(&arguments)
    terms = try DecisionTerms(&arguments)
    method = try arguments.choice(
      "method", as: DecisionMethod.self,
      help: Message(da: "Hvordan stemmerne afgør det.", en: "How the votes decide."),
      example: .consent, default: .majority)
    quorum = try DecisionTerms.quorum(&arguments)
    deadline = try arguments.optionalDay(
      "deadline",
      help: Message(
        da: "Den sidste dag, der kan stemmes; ellers to uger frem.",
        en: "The last day for votes; two weeks from now otherwise."))
    forum = try arguments.choice(
      "decided_by", as: DecisionForum.self,
      help: Message(
        da: "Hvem der beslutter; mødets beslutninger føres ind med decision.record.",
        en: "Who decides; what a meeting decided is entered with decision.record."),
      example: .steeringGroup, default: .partners)
    opens = try arguments.boolean(
      "open",
      help: Message(
        da: "Om der kan stemmes straks; ellers åbner decision.open.",
        en: "Whether votes are taken at once; decision.open does so otherwise."), default: true)
  }

  func run(in context: Context) async throws -> Reply {
    guard forum != .meeting else { throw Refusal.because("decision_recorded_only") }
    let id = ID.make()
    let row = try await context.row(
      "decision_propose", id, matter.kind, matter.subject, matter.proposal, terms.title,
      terms.reasons, method, Int32(quorum), deadline, terms.review, forum, Day?.none, String?.none,
      [String]?.none, opens)
    let result: JSON = [
      "id": .string(id.description), "kind": .string(matter.kind.rawValue),
      "title": .string(terms.title),
    ]
    return Reply(result: result.adding(try row.members()))
  }
}
