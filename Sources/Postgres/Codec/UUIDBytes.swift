// Assumes uuid_send's layout: sixteen bytes, the first the most significant.

/// PostgreSQL's `uuid` as two halves.
public struct UUIDBytes: Sendable, Hashable, PostgresEncodable, PostgresDecodable {
  /// The first eight bytes, the first of them the most significant.
  public var high: UInt64
  /// The last eight bytes.
  public var low: UInt64

  /// A UUID from its halves.
  @inlinable
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  @inlinable
  public static var postgresType: UInt32 { OID.uuid }
  @inlinable
  public static var postgresArrayType: UInt32 { OID.uuidArray }

  @inlinable
  public func encode(into bytes: inout [UInt8]) {
    bytes.appendBigEndian(high)
    bytes.appendBigEndian(low)
  }

  public init(postgres bytes: UnsafeRawBufferPointer, type: UInt32) throws(PostgresError) {
    guard type == OID.uuid else { throw .mismatch(Self.self, type) }
    guard bytes.count == 16 else { throw .malformed(Self.self) }
    var reader = BinaryReader(bytes)
    high = try reader.read(UInt64.self)
    low = try reader.read(UInt64.self)
  }
}
