// Assumes the types' binary formats as in PostgreSQL's *send functions.

extension Bool: PostgresEncodable, PostgresDecodable {
  @inlinable
  public static var postgresType: UInt32 { OID.bool }
  @inlinable
  public static var postgresArrayType: UInt32 { OID.boolArray }
  @inlinable
  public func encode(into bytes: inout [UInt8]) { bytes.append(self ? 1 : 0) }

  public init(postgres bytes: UnsafeRawBufferPointer, type: UInt32) throws(PostgresError) {
    guard type == OID.bool else { throw .mismatch(Self.self, type) }
    self = try BinaryReader.whole(bytes, UInt8.self) != 0
  }
}

extension Int16: PostgresEncodable, PostgresDecodable {
  @inlinable
  public static var postgresType: UInt32 { OID.int2 }
  @inlinable
  public static var postgresArrayType: UInt32 { OID.int2Array }
  @inlinable
  public func encode(into bytes: inout [UInt8]) { bytes.appendBigEndian(self) }

  public init(postgres bytes: UnsafeRawBufferPointer, type: UInt32) throws(PostgresError) {
    guard type == OID.int2 else { throw .mismatch(Self.self, type) }
    self = try BinaryReader.whole(bytes, Self.self)
  }
}

extension Int32: PostgresEncodable, PostgresDecodable {
  @inlinable
  public static var postgresType: UInt32 { OID.int4 }
  @inlinable
  public static var postgresArrayType: UInt32 { OID.int4Array }
  @inlinable
  public func encode(into bytes: inout [UInt8]) { bytes.appendBigEndian(self) }

  public init(postgres bytes: UnsafeRawBufferPointer, type: UInt32) throws(PostgresError) {
    switch type {
    case OID.int4: self = try BinaryReader.whole(bytes, Self.self)
    case OID.int2: self = Self(try BinaryReader.whole(bytes, Int16.self))
    default: throw .mismatch(Self.self, type)
    }
  }
}

extension Int64: PostgresEncodable, PostgresDecodable {
  @inlinable
  public static var postgresType: UInt32 { OID.int8 }
  @inlinable
  public static var postgresArrayType: UInt32 { OID.int8Array }
  @inlinable
  public func encode(into bytes: inout [UInt8]) { bytes.appendBigEndian(self) }

  public init(postgres bytes: UnsafeRawBufferPointer, type: UInt32) throws(PostgresError) {
    switch type {
    case OID.int8: self = try BinaryReader.whole(bytes, Self.self)
    case OID.int4: self = Self(try BinaryReader.whole(bytes, Int32.self))
    case OID.int2: self = Self(try BinaryReader.whole(bytes, Int16.self))
    case OID.oid: self = Self(try BinaryReader.whole(bytes, UInt32.self))
    default: throw .mismatch(Self.self, type)
    }
  }
}

extension Int: PostgresEncodable, PostgresDecodable {
  @inlinable
  public static var postgresType: UInt32 { OID.int8 }
  @inlinable
  public static var postgresArrayType: UInt32 { OID.int8Array }
  @inlinable
  public func encode(into bytes: inout [UInt8]) { bytes.appendBigEndian(Int64(self)) }

  public init(postgres bytes: UnsafeRawBufferPointer, type: UInt32) throws(PostgresError) {
    self = Self(try Int64(postgres: bytes, type: type))
  }
}

extension String: PostgresEncodable, PostgresDecodable {
  @inlinable
  public static var postgresType: UInt32 { OID.text }
  @inlinable
  public static var postgresArrayType: UInt32 { OID.textArray }
  @inlinable
  public func encode(into bytes: inout [UInt8]) { bytes.append(contentsOf: utf8) }

  /// Reads text, names, JSON text and the labels of enums.
  public init(postgres bytes: UnsafeRawBufferPointer, type: UInt32) throws(PostgresError) {
    switch type {
    case OID.text, OID.varchar, OID.bpchar, OID.name, OID.char, OID.unknown, OID.json,
      OID.firstUserDefined...:
      self.init(decoding: bytes, as: UTF8.self)
    default: throw .mismatch(Self.self, type)
    }
  }
}

/// A byte is `"char"` by itself; an array of bytes is a `bytea`.
extension UInt8: PostgresEncodable, PostgresDecodable {
  @inlinable
  public static var postgresType: UInt32 { OID.char }
  @inlinable
  public static var postgresArrayType: UInt32 { OID.bytea }
  @inlinable
  public func encode(into bytes: inout [UInt8]) { bytes.append(self) }
  @inlinable
  public static func encode(_ elements: [UInt8], into bytes: inout [UInt8]) {
    bytes.append(contentsOf: elements)
  }

  public init(postgres bytes: UnsafeRawBufferPointer, type: UInt32) throws(PostgresError) {
    guard type == OID.char else { throw .mismatch(Self.self, type) }
    self = try BinaryReader.whole(bytes, Self.self)
  }

  public static func decodeArray(
    postgres bytes: UnsafeRawBufferPointer, type: UInt32
  ) throws(PostgresError) -> [UInt8] {
    guard type == OID.bytea else { throw .mismatch([UInt8].self, type) }
    return Array(bytes)
  }
}
