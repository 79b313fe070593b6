// Assumes integer datetimes, the only kind since PostgreSQL 10: days and microseconds since the
// start of the year 2000.

/// PostgreSQL's `date`.
public struct PostgresDate: Sendable, Hashable, PostgresEncodable, PostgresDecodable {
  /// Days since 2000-01-01; the extremes mean plus and minus infinity.
  public var days: Int32

  /// The day `days` after 2000-01-01.
  @inlinable
  public init(days: Int32) { self.days = days }

  /// After all other days.
  public static let infinity = PostgresDate(days: .max)
  /// Before all other days.
  public static let negativeInfinity = PostgresDate(days: .min)
  /// 2000-01-01 in days since 1970-01-01.
  public static let epochInUnixDays: Int32 = 10_957

  @inlinable
  public static var postgresType: UInt32 { OID.date }
  @inlinable
  public static var postgresArrayType: UInt32 { OID.dateArray }
  @inlinable
  public func encode(into bytes: inout [UInt8]) { bytes.appendBigEndian(days) }

  public init(postgres bytes: UnsafeRawBufferPointer, type: UInt32) throws(PostgresError) {
    guard type == OID.date else { throw .mismatch(Self.self, type) }
    days = try BinaryReader.whole(bytes, Int32.self)
  }
}

/// PostgreSQL's `timestamptz`.
public struct PostgresTimestamp: Sendable, Hashable, PostgresEncodable, PostgresDecodable {
  /// Microseconds since 2000-01-01T00:00:00Z; the extremes mean plus and minus infinity.
  public var microseconds: Int64

  /// The moment `microseconds` after 2000-01-01T00:00:00Z.
  @inlinable
  public init(microseconds: Int64) { self.microseconds = microseconds }

  /// After all other moments.
  public static let infinity = PostgresTimestamp(microseconds: .max)
  /// Before all other moments.
  public static let negativeInfinity = PostgresTimestamp(microseconds: .min)
  /// 2000-01-01T00:00:00Z in microseconds since 1970-01-01T00:00:00Z.
  public static let epochInUnixMicroseconds: Int64 = 946_684_800_000_000

  @inlinable
  public static var postgresType: UInt32 { OID.timestamptz }
  @inlinable
  public static var postgresArrayType: UInt32 { OID.timestamptzArray }
  @inlinable
  public func encode(into bytes: inout [UInt8]) { bytes.appendBigEndian(microseconds) }

  /// Reads a `timestamptz`; a `timestamp` says no time zone and is refused.
  public init(postgres bytes: UnsafeRawBufferPointer, type: UInt32) throws(PostgresError) {
    guard type == OID.timestamptz else { throw .mismatch(Self.self, type) }
    microseconds = try BinaryReader.whole(bytes, Int64.self)
  }
}
