import Domain
import Postgres

/// Lays down the care of an office without a term; until the partners have appointed another
/// caretaker by decision, partners' own reviewers see to their figures.
struct WithdrawCare: Command {
  static let verb = "office.withdraw"
  static let summary = Message(
    da: "Træder tilbage som fungerende sekretariat; partnerne udpeger et andet ved beslutning.",
    en: "Withdraws as caretaker of the office; the partners appoint another by decision.")
  static let permission: Permission = .backbone
  static let scope = Scope.initiative
  static let access = Access.care
  static let errors: [Refusal.Code] = [.state, .charterChosen]

  let reason: String

  init(_ arguments: inout Arguments) throws(Refusal) {
    reason = try arguments.text(
      "reason", help: Message(da: "Hvorfor.", en: "Why."),
      example: "Vi har ikke længere folk til det", maximumLength: 1000)
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row("office_withdraw", reason)
    return Reply(result: ["party": .string(try row.decode(0, as: String.self))])
  }
}
