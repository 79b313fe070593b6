import Domain

/// Gives one's own party's vote, with reasons; a later vote takes its place until it is concluded.
struct VoteOnDecision: Command {
  static let verb = "decision.vote"
  static let summary = Message(
    da: "Afgiver egen parts stemme, der kan ændres, indtil beslutningen er afgjort.",
    en: "Gives one's own party's vote, which may be changed until the decision is concluded.")
  static let permission: Permission = .partner
  static let scope = Scope.initiative
  static let access = Access.write
  static let idempotent = true
  static let errors: [Refusal.Code] = [.notFound, .state, .denied, .badValue]

  let id: ID
  let choice: VoteChoice
  let reasons: String?

  init(_ arguments: inout Arguments) throws(Refusal) {
    id = try arguments.decision()
    choice = try arguments.choice(
      "choice", as: VoteChoice.self,
      help: Message(da: "For, imod eller hverken eller.", en: "For, against or neither."),
      example: .for)
    reasons = try arguments.optionalText(
      "reasons",
      help: Message(
        da: "Hvorfor; en indsigelse skal begrundes.", en: "Why; an objection must give reasons."),
      example: "Vi har ikke folk til det før sommer.", maximumLength: 4000)
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row("decision_vote", id, choice, reasons)
    let result: JSON = ["id": .string(id.description), "choice": .string(choice.rawValue)]
    return Reply(result: result.adding(try row.members()))
  }
}
