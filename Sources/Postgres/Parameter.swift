// Assumes nothing: an encoded value on its way to a query.

/// One parameter of a query: its PostgreSQL type and its bytes on the wire.
public struct Parameter: Sendable, Hashable {
  /// The type's object identifier; 0 lets the server infer it.
  public let type: UInt32
  /// The value; nil is NULL.
  public let bytes: [UInt8]?
  /// Whether `bytes` are in the type's binary form rather than its text form.
  public let isBinary: Bool

  /// A parameter from its parts.
  public init(type: UInt32, bytes: [UInt8]?, isBinary: Bool = true) {
    self.type = type
    self.bytes = bytes
    self.isBinary = isBinary
  }

  /// `value` in its type's binary form.
  public init(_ value: some PostgresEncodable) {
    var bytes: [UInt8] = []
    if !value.isPostgresNull { value.encode(into: &bytes) }
    self.init(
      type: Swift.type(of: value).postgresType, bytes: value.isPostgresNull ? nil : bytes)
  }

  /// NULL of the type that `Value` encodes to.
  public static func null<Value: PostgresEncodable>(_: Value.Type) -> Parameter {
    Parameter(type: Value.postgresType, bytes: nil)
  }
}
