import Domain
import Postgres

/// The party that a value is about: one's own, or the one on whose behalf the backbone acts.
struct ReportingParty {
  let id: ID
  let slug: String

  /// Looks `slug` up, which stands for one's own party where it is absent; a partner that names
  /// another one is refused for `reason`.
  init(
    _ slug: String?, in context: Context, otherRefused reason: String = "measurement_other_party"
  ) async throws {
    guard let slug, slug != context.party.slug else {
      id = context.party.id
      self.slug = context.party.slug
      return
    }
    guard context.party.role == .backbone else {
      throw Refusal.because(reason, argument: "party")
    }
    let rows = try await context.rows("party_show", context.initiative.id, slug)
    guard let row = rows.first else { throw Refusal.because("not_found", argument: "party") }
    id = try row.decode(0, as: ID.self)
    self.slug = slug
  }
}
