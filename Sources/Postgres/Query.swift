// Assumes that a query is encoded once and sent at most a few times: its bytes are laid out here,
// on the caller's thread, and not under a connection's lock.

/// A statement with its parameters, encoded and laid out in one buffer as libpq wants them.
public struct Query: Sendable {
  /// The most parameters that the protocol can count.
  static let maximumParameters = Int(UInt16.max)

  let statement: Statement
  /// How many parameters there are.
  let count: Int
  /// The types of all parameters, then their lengths in bytes (-1 for NULL), then their formats:
  /// one buffer, because queries are made by the hundred thousand.
  private var layout: [Int32]
  private(set) var bytes: [UInt8] = []

  /// `statement` with its parameters in order.
  public init(_ statement: Statement, _ parameters: [Parameter]) {
    self.init(statement, count: parameters.count)
    for (index, parameter) in parameters.enumerated() {
      set(index, parameter.type, isNull: parameter.bytes == nil, isBinary: parameter.isBinary) {
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
    self.init(statement, count: values.count)
    for (index, value) in values.enumerated() {
      guard let value else {
        set(index, OID.unspecified, isNull: true, isBinary: true) { _ in }
        continue
      }
      let type = Swift.type(of: value).postgresType
      set(index, type, isNull: value.isPostgresNull, isBinary: true) { value.encode(into: &$0) }
    }
  }

  private init(_ statement: Statement, count: Int) {
    self.statement = statement
    self.count = count
    layout = [Int32](repeating: 0, count: 3 * count)
  }

  private mutating func set(
    _ index: Int, _ type: UInt32, isNull: Bool, isBinary: Bool, _ write: (inout [UInt8]) -> Void
  ) {
    let start = bytes.count
    if !isNull { write(&bytes) }
    layout[index] = Int32(bitPattern: type)
    layout[count + index] = isNull ? -1 : Int32(bytes.count - start)
    layout[2 * count + index] = isBinary ? 1 : 0
  }

  /// The type of a parameter; 0 where the server is to infer it.
  func type(_ index: Int) -> UInt32 { UInt32(bitPattern: layout[index]) }

  func isNull(_ index: Int) -> Bool { layout[count + index] < 0 }

  /// Calls `body` with the parameters as libpq takes them: count, types, values, lengths, formats.
  func withParameters<R>(
    _ body: (
      Int32, UnsafePointer<UInt32>?, UnsafePointer<UnsafePointer<CChar>?>?,
      UnsafePointer<Int32>?, UnsafePointer<Int32>?
    ) -> R
  ) -> R {
    guard count > 0 else { return body(0, nil, nil, nil, nil) }
    return bytes.withUnsafeBytes { buffer in
      layout.withUnsafeBytes { layout in
        withUnsafeTemporaryAllocation(of: UnsafePointer<CChar>?.self, capacity: count) { values in
          let types = layout.baseAddress!.assumingMemoryBound(to: UInt32.self)
          let lengths = layout.baseAddress!.assumingMemoryBound(to: Int32.self) + count
          var offset = 0
          for index in 0..<count {
            let length = lengths[index]
            values[index] = length < 0 ? nil : Self.address(in: buffer, offset)
            offset += max(0, Int(length))
          }
          return body(Int32(count), types, values.baseAddress, lengths, lengths + count)
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
