// Assumes network byte order and the server's binary formats; every length is checked, because
// the bytes come from another process.

/// A value that can be read from a column, in PostgreSQL's binary format.
public protocol PostgresDecodable {
  /// Reads the value from `bytes` of the type `type`; throws `.decoding` if it is another type.
  init(postgres bytes: UnsafeRawBufferPointer, type: UInt32) throws(PostgresError)
  /// What NULL becomes; throws `.decoding` unless the type has a place for it.
  static func decodePostgresNull() throws(PostgresError) -> Self
  /// Reads an array of such values from `bytes` of the type `type`.
  static func decodeArray(
    postgres bytes: UnsafeRawBufferPointer, type: UInt32
  ) throws(PostgresError) -> [Self]
}

extension PostgresDecodable {
  public static func decodePostgresNull() throws(PostgresError) -> Self {
    throw PostgresError(.decoding, "unexpected NULL where \(Self.self) is wanted")
  }

  public static func decodeArray(
    postgres bytes: UnsafeRawBufferPointer, type: UInt32
  ) throws(PostgresError) -> [Self] {
    var reader = BinaryReader(bytes)
    let dimensions = try reader.read(Int32.self)
    _ = try reader.read(Int32.self)
    let elementType = try reader.read(UInt32.self)
    guard dimensions != 0 else { return [] }
    guard dimensions == 1 else {
      throw PostgresError(.decoding, "an array of \(dimensions) dimensions")
    }
    let count = Int(try reader.read(Int32.self))
    _ = try reader.read(Int32.self)
    // Each element takes at least its length, so a lying count cannot reserve much.
    guard count >= 0, count <= reader.remaining / 4 else { throw .malformed(Self.self) }
    var elements: [Self] = []
    elements.reserveCapacity(count)
    for _ in 0..<count {
      let length = Int(try reader.read(Int32.self))
      if length < 0 {
        elements.append(try decodePostgresNull())
      } else {
        elements.append(try Self(postgres: try reader.take(length), type: elementType))
      }
    }
    return elements
  }
}

extension Optional: PostgresDecodable where Wrapped: PostgresDecodable {
  public init(postgres bytes: UnsafeRawBufferPointer, type: UInt32) throws(PostgresError) {
    self = try Wrapped(postgres: bytes, type: type)
  }

  public static func decodePostgresNull() throws(PostgresError) -> Self { nil }
}

extension Array: PostgresDecodable where Element: PostgresDecodable {
  public init(postgres bytes: UnsafeRawBufferPointer, type: UInt32) throws(PostgresError) {
    self = try Element.decodeArray(postgres: bytes, type: type)
  }
}

extension PostgresError {
  static func malformed(_ type: Any.Type) -> PostgresError {
    PostgresError(.decoding, "malformed \(type)")
  }

  static func mismatch(_ wanted: Any.Type, _ type: UInt32) -> PostgresError {
    PostgresError(.decoding, "type \(type) is not \(wanted)")
  }
}
