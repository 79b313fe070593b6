// Assumes that a query is encoded once and sent at most a few times: its bytes are laid out here,
// on the caller's thread, and not under a connection's lock.

/// A statement with its parameters, encoded and laid out in one buffer as libpq wants them.
public struct Query: Sendable {
  /// The most parameters that the protocol can count.
  static let maximumParameters = Int(UInt16.max)

  let statement: Statement
  private(set) var types: [UInt32] = []
  /// The length of each parameter in bytes; -1 for NULL.
  private(set) var lengths: [Int32] = []
  private(set) var formats: [Int32] = []
  private(set) var bytes: [UInt8] = []

  /// `statement` with its parameters in order.
  public init(_ statement: Statement, _ parameters: [Parameter]) {
    self.statement = statement
    types.reserveCapacity(parameters.count)
    lengths.reserveCapacity(parameters.count)
    formats.reserveCapacity(parameters.count)
    for parameter in parameters {
      append(type: parameter.type, isNull: parameter.bytes == nil, isBinary: parameter.isBinary) {
        $0.append(contentsOf: parameter.bytes ?? [])
      }
    }
  }

  /// `statement` with Swift values as its parameters; nil is an untyped NULL.
  public init(_ statement: Statement, _ values: (any PostgresEncodable)?...) {
    self.init(statement, values: values)
  }

  /// `statement` with Swift values as its parameters; nil is an untyped NULL.
  public init(_ statement: Statement, values: [(any PostgresEncodable)?]) {
    self.statement = statement
    types.reserveCapacity(values.count)
    lengths.reserveCapacity(values.count)
    formats.reserveCapacity(values.count)
    for value in values {
      guard let value else {
        append(type: OID.unspecified, isNull: true, isBinary: true) { _ in }
        continue
      }
      let type = Swift.type(of: value).postgresType
      append(type: type, isNull: value.isPostgresNull, isBinary: true) { value.encode(into: &$0) }
    }
  }

  private mutating func append(
    type: UInt32, isNull: Bool, isBinary: Bool, _ write: (inout [UInt8]) -> Void
  ) {
    let start = bytes.count
    if !isNull { write(&bytes) }
    types.append(type)
    lengths.append(isNull ? -1 : Int32(bytes.count - start))
    formats.append(isBinary ? 1 : 0)
  }

  /// Calls `body` with the parameters as libpq takes them: count, values, lengths, formats.
  func withParameters<R>(
    _ body: (
      Int32, UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?
    ) -> R
  ) -> R {
    guard !lengths.isEmpty else { return body(0, nil, nil, nil) }
    return bytes.withUnsafeBytes { buffer in
      withUnsafeTemporaryAllocation(of: UnsafePointer<CChar>?.self, capacity: lengths.count) {
        values in
        var offset = 0
        for (index, length) in lengths.enumerated() {
          values[index] = length < 0 ? nil : Self.address(in: buffer, offset)
          offset += max(0, Int(length))
        }
        return lengths.withUnsafeBufferPointer { lengths in
          formats.withUnsafeBufferPointer { formats in
            body(
              Int32(lengths.count), values.baseAddress, lengths.baseAddress, formats.baseAddress)
          }
        }
      }
    }
  }

  /// An empty value needs an address too, because libpq reads a null pointer as NULL.
  private static func address(
    in buffer: UnsafeRawBufferPointer, _ offset: Int
  ) -> UnsafePointer<CChar> {
    guard let start = buffer.baseAddress else { return emptyValue }
    return (start + offset).assumingMemoryBound(to: CChar.self)
  }

  private nonisolated(unsafe) static let emptyValue: UnsafePointer<CChar> = {
    let byte = UnsafeMutablePointer<CChar>.allocate(capacity: 1)
    byte.initialize(to: 0)
    return UnsafePointer(byte)
  }()
}
