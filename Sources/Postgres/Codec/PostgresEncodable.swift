// Assumes network byte order and the server's binary formats. Inlinable, because arrays of a
// hundred thousand elements carry imports and must be encoded without a call per element.

/// A value that can be a parameter, in PostgreSQL's binary format.
public protocol PostgresEncodable: Sendable {
  /// The object identifier of the PostgreSQL type.
  static var postgresType: UInt32 { get }
  /// The object identifier of that type's array.
  static var postgresArrayType: UInt32 { get }
  /// Whether this is NULL; `encode(into:)` is then not called.
  var isPostgresNull: Bool { get }
  /// Appends the value's binary form.
  func encode(into bytes: inout [UInt8])
  /// Appends the binary form of an array of such values.
  static func encode(_ elements: [Self], into bytes: inout [UInt8])
}

extension PostgresEncodable {
  @inlinable
  public var isPostgresNull: Bool { false }

  @inlinable
  public static func encode(_ elements: [Self], into bytes: inout [UInt8]) {
    let hasNulls = elements.contains { $0.isPostgresNull }
    bytes.appendBigEndian(Int32(elements.isEmpty ? 0 : 1))
    bytes.appendBigEndian(Int32(hasNulls ? 1 : 0))
    bytes.appendBigEndian(postgresType)
    guard !elements.isEmpty else { return }
    bytes.appendBigEndian(Int32(elements.count))
    bytes.appendBigEndian(Int32(1))
    for element in elements {
      if element.isPostgresNull {
        bytes.appendBigEndian(Int32(-1))
        continue
      }
      let start = bytes.count
      bytes.appendBigEndian(Int32(0))
      element.encode(into: &bytes)
      bytes.setBigEndian(Int32(bytes.count - start - 4), at: start)
    }
  }
}

extension Optional: PostgresEncodable where Wrapped: PostgresEncodable {
  @inlinable
  public static var postgresType: UInt32 { Wrapped.postgresType }
  @inlinable
  public static var postgresArrayType: UInt32 { Wrapped.postgresArrayType }
  @inlinable
  public var isPostgresNull: Bool { self?.isPostgresNull ?? true }
  @inlinable
  public func encode(into bytes: inout [UInt8]) { self?.encode(into: &bytes) }
}

extension Array: PostgresEncodable where Element: PostgresEncodable {
  @inlinable
  public static var postgresType: UInt32 { Element.postgresArrayType }

  /// Only byte strings come in arrays of arrays; the type is left to the server otherwise.
  @inlinable
  public static var postgresArrayType: UInt32 {
    Element.postgresArrayType == OID.bytea ? OID.byteaArray : OID.unspecified
  }

  @inlinable
  public func encode(into bytes: inout [UInt8]) { Element.encode(self, into: &bytes) }
}

extension [UInt8] {
  @inlinable
  mutating func appendBigEndian(_ value: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: value.bigEndian) { append(contentsOf: $0) }
  }

  @inlinable
  mutating func setBigEndian(_ value: Int32, at offset: Int) {
    withUnsafeMutableBytes {
      $0.storeBytes(of: value.bigEndian, toByteOffset: offset, as: Int32.self)
    }
  }
}
