import Domain

/// Shows one decision: what was proposed and why, each party's vote, and what was found since.
struct ShowDecision: Command {
  static let verb = "decision.show"
  static let summary = Message(
    da: "Viser én beslutning med begrundelse, stemmer og eftersyn.",
    en: "Shows one decision with its reasons, votes and reviews.")
  static let permission: Permission = .members
  static let scope = Scope.initiative
  static let access = Access.read
  static let errors: [Refusal.Code] = [.notFound]

  let id: ID

  init(_ arguments: inout Arguments) throws(Refusal) {
    id = try arguments.decision()
  }

  func run(in context: Context) async throws -> Reply {
    let isFunder = context.party.role == .funder
    let row = try await context.row(
      isFunder ? "decision_show_for_funder" : "decision_show", context.initiative.id, id)
    let votes = try await context.rows("decision_votes", id)
    let reviews = try await context.rows("decision_reviews", context.initiative.id, id)
    return Reply(
      rows: try votes.map { try $0.object() },
      result: try row.object().adding("reviews", .array(try reviews.map { try $0.object() })))
  }
}
