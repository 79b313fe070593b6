import Glibc

/// Remembers what a field's bytes were read as, so that a text which comes back on thousands of
/// lines is decoded once; keys are ranges of the reader's own bytes and allocate nothing.
struct FieldCache<Value> {
  private var keys: [Range<Int>] = []
  private var values: [Value] = []
  /// Open addressing: 0 for a free slot, otherwise one more than an index into `keys`.
  private var slots = [UInt32](repeating: 0, count: 64)

  /// The value remembered for equal bytes, or nil.
  func value(for field: CSVReader.Field, in reader: CSVReader) -> Value? {
    let slot = slot(of: field.range, in: reader.bytes)
    return slots[slot] == 0 ? nil : values[Int(slots[slot]) - 1]
  }

  /// Remembers a value for a field whose bytes have none yet.
  mutating func remember(_ value: Value, for field: CSVReader.Field, in reader: CSVReader) {
    keys.append(field.range)
    values.append(value)
    slots[slot(of: field.range, in: reader.bytes)] = UInt32(keys.count)
    if keys.count * 2 > slots.count { grow(reader.bytes) }
  }

  /// The slot that holds equal bytes, or the free one where they belong.
  private func slot(of key: Range<Int>, in bytes: [UInt8]) -> Int {
    var slot = FieldCache.hash(key, in: bytes) & (slots.count - 1)
    while slots[slot] != 0, !FieldCache.areEqual(keys[Int(slots[slot]) - 1], key, in: bytes) {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow(_ bytes: [UInt8]) {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (index, key) in keys.enumerated() { slots[slot(of: key, in: bytes)] = UInt32(index + 1) }
  }

  private static func areEqual(_ left: Range<Int>, _ right: Range<Int>, in bytes: [UInt8]) -> Bool {
    guard left.count == right.count else { return false }
    return bytes.withUnsafeBytes {
      memcmp($0.baseAddress! + left.lowerBound, $0.baseAddress! + right.lowerBound, left.count) == 0
    }
  }

  /// Seeded per process, so that nobody can send texts that all collide.
  private static func hash(_ range: Range<Int>, in bytes: [UInt8]) -> Int {
    var hasher = Hasher()
    bytes.withUnsafeBytes { hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: $0[range])) }
    return hasher.finalize()
  }
}
