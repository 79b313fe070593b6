// Assumes jsonb_send's layout: version byte 1, then JSON text. The text is not parsed here.

/// PostgreSQL's `jsonb` as UTF-8 JSON text.
public struct JSONBytes: Sendable, Hashable, PostgresEncodable, PostgresDecodable {
  /// The JSON text in UTF-8.
  public var bytes: [UInt8]

  /// JSON text in UTF-8; the server checks it.
  @inlinable
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  @usableFromInline static let version: UInt8 = 1

  @inlinable
  public static var postgresType: UInt32 { OID.jsonb }
  @inlinable
  public static var postgresArrayType: UInt32 { OID.jsonbArray }

  @inlinable
  public func encode(into bytes: inout [UInt8]) {
    bytes.append(Self.version)
    bytes.append(contentsOf: self.bytes)
  }

  /// Reads `jsonb` or `json`.
  public init(postgres bytes: UnsafeRawBufferPointer, type: UInt32) throws(PostgresError) {
    switch type {
    case OID.json: self.bytes = Array(bytes)
    case OID.jsonb:
      guard bytes.first == Self.version else { throw .malformed(Self.self) }
      self.bytes = Array(bytes.dropFirst())
    default: throw .mismatch(Self.self, type)
    }
  }
}
