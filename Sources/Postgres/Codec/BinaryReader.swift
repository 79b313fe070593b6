// Assumes nothing about the bytes; running past their end is an error, never a trap.

/// Reads big-endian integers and runs of bytes from front to back.
struct BinaryReader {
  private var bytes: UnsafeRawBufferPointer.SubSequence

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes[...]
  }

  var remaining: Int { bytes.count }

  mutating func read<Value: FixedWidthInteger>(
    _ type: Value.Type
  ) throws(PostgresError) -> Value {
    let field = try take(MemoryLayout<Value>.size)
    return Value(bigEndian: field.loadUnaligned(as: Value.self))
  }

  mutating func take(_ count: Int) throws(PostgresError) -> UnsafeRawBufferPointer {
    guard count <= bytes.count else { throw PostgresError(.decoding, "value ends too early") }
    defer { bytes = bytes.dropFirst(count) }
    return UnsafeRawBufferPointer(rebasing: bytes.prefix(count))
  }

  /// Reads an integer that must be all there is.
  static func whole<Value: FixedWidthInteger>(
    _ bytes: UnsafeRawBufferPointer, _ type: Value.Type
  ) throws(PostgresError) -> Value {
    guard bytes.count == MemoryLayout<Value>.size else { throw .malformed(Value.self) }
    return Value(bigEndian: bytes.loadUnaligned(as: Value.self))
  }
}
