import Domain
import Postgres

/// What recording a value needs to know of the indicator in force.
struct IndicatorInForce {
  let id: ID
  let version: Int32
  let kind: ValueKind
  let frequency: Frequency

  /// Looks the indicator up; an unknown one is refused as `NOT_FOUND`, naming `argument`.
  init(_ slug: String, in context: Context, argument: String = "indicator") async throws {
    let rows = try await context.rows("indicator_in_force", context.initiative.id, slug)
    guard let row = rows.first else { throw Refusal.because("not_found", argument: argument) }
    id = try row.decode(0, as: ID.self)
    version = try row.decode(1, as: Int32.self)
    kind = try row.decode(2, as: ValueKind.self)
    frequency = try row.decode(3, as: Frequency.self)
  }
}
