import Domain
import Postgres

/// Values on their way into the database, column by column as one statement takes them.
struct MeasurementEntries {
  private var ids: [ID] = []
  private var parties: [ID] = []
  private var periods: [String] = []
  private var starts: [Day] = []
  private var ends: [Day] = []
  private var breakdowns: [String] = []
  private var values: [Decimal?] = []
  private var numerators: [Decimal?] = []
  private var denominators: [Decimal?] = []
  private var sources: [String] = []
  private var notes: [String] = []

  /// Makes room for `count` values.
  init(capacity count: Int) {
    ids.reserveCapacity(count)
    parties.reserveCapacity(count)
    periods.reserveCapacity(count)
    starts.reserveCapacity(count)
    ends.reserveCapacity(count)
    breakdowns.reserveCapacity(count)
    values.reserveCapacity(count)
    numerators.reserveCapacity(count)
    denominators.reserveCapacity(count)
    sources.reserveCapacity(count)
    notes.reserveCapacity(count)
  }

  /// Adds one value of a party.
  mutating func append(_ row: MeasurementTable.Row, of party: ID) {
    append(
      party: party, period: row.period, breakdown: row.breakdown ?? "", value: row.value,
      numerator: row.numerator, denominator: row.denominator, source: row.source ?? "",
      note: row.note ?? "")
  }

  /// Adds one value; without `value`, the database computes it from its parts.
  mutating func append(
    party: ID, period: Period, breakdown: String, value: Decimal?, numerator: Decimal?,
    denominator: Decimal?, source: String, note: String
  ) {
    ids.append(ID.make())
    parties.append(party)
    periods.append(period.description)
    starts.append(period.start)
    ends.append(period.end)
    breakdowns.append(breakdown)
    values.append(value)
    numerators.append(numerator)
    denominators.append(denominator)
    sources.append(source)
    notes.append(note)
  }

  /// Records them all as submitted, in one statement.
  func record(
    of indicator: IndicatorInForce, onBehalf: Bool, in context: Context
  ) async throws -> MeasurementCounts {
    let factor: Int32 = indicator.kind == .percent ? 100 : 1
    let row = try await context.row(
      "measurement_record", indicator.id, indicator.version, onBehalf, factor, ids, parties,
      periods, starts, ends, breakdowns, values, numerators, denominators, sources, notes)
    return MeasurementCounts(
      added: try row.decode(0, as: Int64.self), corrected: try row.decode(1, as: Int64.self),
      replaced: try row.decode(2, as: Int64.self), unchanged: try row.decode(3, as: Int64.self))
  }
}

/// What became of recorded values.
struct MeasurementCounts {
  /// Values where none was.
  let added: Int64
  /// New revisions of approved or earlier values.
  let corrected: Int64
  /// Values that took the place of one still waiting or returned.
  let replaced: Int64
  /// Values equal to what was there.
  let unchanged: Int64

  /// The members of a reply.
  var json: [JSON.Member] {
    [
      JSON.Member(name: "added", value: JSON(added)),
      JSON.Member(name: "corrected", value: JSON(corrected)),
      JSON.Member(name: "replaced", value: JSON(replaced)),
      JSON.Member(name: "unchanged", value: JSON(unchanged)),
    ]
  }
}
