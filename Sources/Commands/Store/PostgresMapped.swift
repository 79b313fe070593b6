public import Postgres

/// A value of the domain that travels as one of PostgreSQL's types.
public protocol PostgresMapped: PostgresEncodable, PostgresDecodable {
  /// The type it travels as.
  associatedtype Wire: PostgresEncodable & PostgresDecodable
  /// What is sent for it.
  var wire: Wire { get }
  /// Reads what was received; `nil` where the domain has no such value.
  init?(wire: Wire)
}

extension PostgresMapped {
  /// The identifier of the type it travels as.
  public static var postgresType: UInt32 { Wire.postgresType }

  /// The identifier of that type's array.
  public static var postgresArrayType: UInt32 { Wire.postgresArrayType }

  /// Appends the wire form.
  public func encode(into bytes: inout [UInt8]) {
    wire.encode(into: &bytes)
  }

  /// Reads the wire form; a value the domain does not know is an error of decoding.
  public init(postgres bytes: UnsafeRawBufferPointer, type: UInt32) throws(PostgresError) {
    guard let value = Self(wire: try Wire(postgres: bytes, type: type)) else {
      throw PostgresError(.decoding, "a value that is no \(Self.self)")
    }
    self = value
  }
}

extension PostgresMapped where Self: RawRepresentable<String> {
  /// An enumeration travels as the text of its raw value.
  public var wire: String { rawValue }

  /// Reads the text of a raw value; `nil` for an unknown one.
  public init?(wire: String) {
    self.init(rawValue: wire)
  }
}
