import Domain
import Postgres

/// An operator's change of an initiative's status, with the reason that all parties can read.
struct StatusChange: Sendable {
  let slug: String
  let reason: String

  /// Takes the initiative and the reason.
  init(_ arguments: inout Arguments, reasonExample: String) throws(Refusal) {
    slug = try arguments.slug(
      "slug", help: Message(da: "Initiativets korte navn.", en: "The initiative's short name."),
      example: "trivsel-i-aarhus")
    reason = try arguments.text(
      "reason",
      help: Message(
        da: "Begrundelsen, som alle parter kan læse.", en: "The reason, which all parties can read."
      ),
      example: reasonExample, maximumLength: 500)
  }

  /// Changes the status; an initiative that is not in the other one is refused as `STATE`.
  func carryOut(to status: InitiativeStatus, in context: Context) async throws -> Reply {
    let row = try await context.row("initiative_set_status", slug, status, reason)
    return Reply(result: [
      "initiative": .string(slug), "status": .string(status.rawValue),
      "revision": JSON(try row.decode(1, as: Int32.self)),
    ])
  }
}
