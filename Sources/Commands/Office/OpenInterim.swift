import Domain
import Postgres

/// Appoints an interim backbone where the office stands empty: the one thing an operator can do about
/// it. After an interim term only the partners decide.
struct OpenInterim: Command {
  static let verb = "office.interim"
  static let summary = Message(
    da: "Indsætter et midlertidigt sekretariat, når ingen er i funktion; højst 12 måneder.",
    en: "Appoints an interim backbone where none is in office; for 12 months at most.")
  static let permission: Permission = .operator
  static let scope = Scope.initiative
  static let access = Access.write
  static let queuesMail = true
  static let errors: [Refusal.Code] = [.notFound, .state, .badValue, .charterChosen]

  let party: String?
  let name: String?
  let organisation: String?
  let email: String?
  let months: Int
  let reason: String

  init(_ arguments: inout Arguments) throws(Refusal) {
    party = try arguments.optionalSlug(
      "party",
      help: Message(
        da: "Den part, der indsættes; en partner får en særskilt part til det.",
        en: "The party that is appointed; a partner gets a second party for it."),
      example: "aarhus-kommune")
    (name, organisation, email) = try arguments.outsider()
    months = try arguments.integer(
      "months",
      help: Message(
        da: "Hvor mange måneder perioden varer.", en: "For how many months the term lasts."),
      example: 6, in: 1...12, default: 12)
    reason = try arguments.text(
      "reason",
      help: Message(
        da: "Begrundelsen, som alle parter kan læse.", en: "The reason, which all parties can read."
      ),
      example: "Det tidligere sekretariat er ophørt", maximumLength: 500)
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row(
      "office_interim", context.initiative.id, party, name, organisation, email, Int32(months),
      reason)
    return Reply(result: [
      "party": .string(try row.decode(0, as: String.self)),
      "name": .string(try row.decode(1, as: String.self)),
      "term_ends_at": .string(try row.decode(2, as: Instant.self).description),
    ])
  }
}
