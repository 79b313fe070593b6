// Assumes that a query is encoded once and sent at most a few times: its bytes are laid out here,
// on the caller's thread, and not under a connection's lock.

import Glibc

/// A statement with its parameters, encoded and laid out in one buffer as libpq wants them.
public struct Query: Sendable {
  /// The most parameters that the protocol can count.
  static let maximumParameters = Int(UInt16.max)

  let statement: Statement
  /// How many parameters there are.
  let count: Int
  /// The types of all parameters, then their lengths in bytes (-1 for NULL), then their formats,
  /// four bytes each; and then the values. One buffer, because queries are made by the hundred
  /// thousand.
  private var buffer: [UInt8]

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

  /// Room for values of this size, each, is set aside at once.
  private static let usualValueBytes = 20

  private init(_ statement: Statement, count: Int) {
    self.statement = statement
    self.count = count
    buffer = []
    guard count > 0 else { return }
    let fieldBytes = 12 * count
    buffer = [UInt8](unsafeUninitializedCapacity: fieldBytes + Self.usualValueBytes * count) {
      memset($0.baseAddress!, 0, fieldBytes)
      $1 = fieldBytes
    }
  }

  private mutating func set(
    _ index: Int, _ type: UInt32, isNull: Bool, isBinary: Bool, _ write: (inout [UInt8]) -> Void
  ) {
    let start = buffer.count
    if !isNull { write(&buffer) }
    let length = isNull ? -1 : Int32(buffer.count - start)
    buffer.withUnsafeMutableBytes { bytes in
      bytes.storeBytes(of: type, toByteOffset: 4 * index, as: UInt32.self)
      bytes.storeBytes(of: length, toByteOffset: 4 * (count + index), as: Int32.self)
      bytes.storeBytes(
        of: isBinary ? 1 : 0, toByteOffset: 4 * (2 * count + index), as: Int32.self)
    }
  }

  private func field<Value: BitwiseCopyable>(_ offset: Int, _: Value.Type) -> Value {
    precondition(offset < 3 * count, "no such parameter")
    return buffer.withUnsafeBytes { $0.load(fromByteOffset: 4 * offset, as: Value.self) }
  }

  /// The type of a parameter; 0 where the server is to infer it.
  func type(_ index: Int) -> UInt32 { field(index, UInt32.self) }

  func isNull(_ index: Int) -> Bool { field(count + index, Int32.self) < 0 }

  /// Calls `body` with the parameters as libpq takes them: count, types, values, lengths, formats.
  func withParameters<R>(
    _ body: (
      Int32, UnsafePointer<UInt32>?, UnsafePointer<UnsafePointer<CChar>?>?,
      UnsafePointer<Int32>?, UnsafePointer<Int32>?
    ) -> R
  ) -> R {
    guard count > 0 else { return body(0, nil, nil, nil, nil) }
    return buffer.withUnsafeBytes { buffer in
      withUnsafeTemporaryAllocation(of: UnsafePointer<CChar>?.self, capacity: count) { values in
        let base = buffer.baseAddress!
        let types = base.assumingMemoryBound(to: UInt32.self)
        let lengths = (base + 4 * count).assumingMemoryBound(to: Int32.self)
        // An empty value has an address too, because libpq reads a null pointer as NULL.
        var value = (base + 12 * count).assumingMemoryBound(to: CChar.self)
        for index in 0..<count {
          let length = Int(lengths[index])
          values[index] = length < 0 ? nil : value
          value += max(0, length)
        }
        return body(Int32(count), types, values.baseAddress, lengths, lengths + count)
      }
    }
  }
}
