public import Domain
public import Postgres

extension ID: PostgresMapped {
  /// An id is a `uuid`.
  public var wire: UUIDBytes { UUIDBytes(high: high, low: low) }

  /// Reads a `uuid`.
  public init?(wire: UUIDBytes) {
    self.init(bytes: (wire.high, wire.low))
  }
}

extension Day: PostgresMapped {
  /// A day is a `date`.
  public var wire: PostgresDate { PostgresDate(days: number - PostgresDate.epochInUnixDays) }

  /// Reads a `date`; `nil` for the infinities.
  public init?(wire: PostgresDate) {
    guard wire != .infinity, wire != .negativeInfinity else { return nil }
    self.init(number: wire.days + PostgresDate.epochInUnixDays)
  }
}

extension Instant: PostgresMapped {
  /// An instant is a `timestamptz`.
  public var wire: PostgresTimestamp {
    PostgresTimestamp(microseconds: microseconds - PostgresTimestamp.epochInUnixMicroseconds)
  }

  /// Reads a `timestamptz`; `nil` for the infinities, and for the last 29 years that it knows (from
  /// 294247 on), which are too far from 1970.
  public init?(wire: PostgresTimestamp) {
    guard wire != .infinity, wire != .negativeInfinity else { return nil }
    let (microseconds, isTooLate) = wire.microseconds.addingReportingOverflow(
      PostgresTimestamp.epochInUnixMicroseconds)
    if isTooLate { return nil }
    self.init(microseconds: microseconds)
  }
}

extension Decimal: PostgresMapped {
  /// A decimal is a `numeric`, digit for digit.
  public var wire: Numeric {
    Numeric(isNegative: isNegative, weight: weight, scale: scale, digits: digits)
  }

  /// Reads a `numeric`; `nil` for NaN and the infinities.
  public init?(wire: Numeric) {
    guard !wire.isNaN, !wire.isInfinite else { return nil }
    self.init(
      negative: wire.isNegative, weight: wire.weight, scale: wire.scale, digits: wire.digits)
  }
}

extension JSON: PostgresMapped {
  /// A JSON value is a `jsonb`.
  public var wire: JSONBytes {
    var bytes: [UInt8] = []
    write(into: &bytes)
    return JSONBytes(bytes)
  }

  /// Reads a `jsonb` or `json`.
  public init?(wire: JSONBytes) {
    guard let value = try? JSON.parse(wire.bytes) else { return nil }
    self = value
  }
}

extension Period: PostgresMapped {
  /// A period is its canonical text, which tells its frequency.
  public var wire: String { description }

  /// Reads a canonical text.
  public init?(wire: String) {
    self.init(wire, frequency: nil)
  }
}

extension Role: PostgresMapped {}
extension Standing: PostgresMapped {}
extension InitiativeStatus: PostgresMapped {}
extension Phase: PostgresMapped {}
extension BackboneFunction: PostgresMapped {}
extension Frequency: PostgresMapped {}
extension ValueKind: PostgresMapped {}
extension Direction: PostgresMapped {}
extension Level: PostgresMapped {}
extension Aggregation: PostgresMapped {}
extension Accumulation: PostgresMapped {}
extension MeasurementState: PostgresMapped {}
extension ActivityState: PostgresMapped {}
extension ElectionMethod: PostgresMapped {}
extension AgendaSection: PostgresMapped {}
extension ContributionOrigin: PostgresMapped {}
extension AgendaDraftState: PostgresMapped {}
extension AgendaCommentState: PostgresMapped {}
extension Band: PostgresMapped {}
extension DecisionKind: PostgresMapped {}
extension DecisionMethod: PostgresMapped {}
extension CofinancingKind: PostgresMapped {}
extension CofinancingState: PostgresMapped {}
extension DecisionForum: PostgresMapped {}
extension DecisionState: PostgresMapped {}
extension VoteChoice: PostgresMapped {}
extension JobState: PostgresMapped {}
extension Language: PostgresMapped {}
extension Principal.Kind: PostgresMapped {}
extension Letter.Kind: PostgresMapped {}
