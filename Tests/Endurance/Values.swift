import Postgres
import PostgresFixtures

/// Bytes that no server sends – random ones, and encoded values that were then damaged – as values of
/// every type. Each buffer is exactly as large as it says, so that the address sanitizer sees whoever
/// reads past its end.
struct Values {
  let count: Int

  /// How a type reads a buffer; true where it took it for a value.
  private typealias Reader = @Sendable (UnsafeRawBufferPointer, UInt32) -> Bool

  private static func reader<Value: PostgresDecodable & SendableMetatype>(_: Value.Type) -> Reader {
    { bytes, type in (try? Value(postgres: bytes, type: type)) != nil }
  }

  /// A type with some of its values in binary form.
  private struct Specimen: Sendable {
    let type: UInt32
    let read: Reader
    let samples: [[UInt8]]

    init<Value: PostgresEncodable & PostgresDecodable & SendableMetatype>(_ values: Value...) {
      type = Value.postgresType
      read = Values.reader(Value.self)
      samples = values.map { value in
        var bytes: [UInt8] = []
        value.encode(into: &bytes)
        return bytes
      }
    }
  }

  private static let numerics = [
    Numeric.nan, .infinity, .negativeInfinity,
    Numeric(isNegative: true, weight: 2, scale: 6, digits: [1, 0, 9999, 1234, 5600]),
  ]

  private static let specimens = [
    Specimen(true), Specimen(Int16(7)), Specimen(Int32(7)), Specimen(Int64(7)), Specimen(7),
    Specimen("æøå", ""), Specimen(UInt8(7)), Specimen([UInt8]([1, 2, 3])),
    Specimen(UUIDBytes(high: 1, low: 2)), Specimen(PostgresDate(days: 1), .infinity),
    Specimen(PostgresTimestamp(microseconds: 1), .negativeInfinity),
    Specimen(JSONBytes(Array("[1]".utf8))), Specimen(numerics[0], numerics[1], numerics[3]),
    Specimen([1, nil, 3]), Specimen(["a", nil, ""]), Specimen([numerics[3], nil, numerics[2]]),
    Specimen([PostgresDate.infinity, nil]), Specimen([PostgresTimestamp.infinity, nil]),
    Specimen([UUIDBytes(high: 1, low: 2), nil]), Specimen([JSONBytes(Array("{}".utf8)), nil]),
    Specimen([[UInt8]([1]), []]), Specimen([true, nil]),
  ]

  /// Prints how many buffers were taken for values.
  func run() -> Bool {
    var generator = SeededGenerator(seed: .random(in: .min ... .max))
    print("endurance: values from seed \(generator.seed)")
    var accepted = 0
    for _ in 0..<count {
      let specimen = Self.specimens.randomElement(using: &generator)!
      let bytes = Self.bytes(for: specimen, using: &generator)
      // Now and then as a type that it is not.
      let type =
        Int.random(in: 0..<8, using: &generator) == 0
        ? Self.specimens.randomElement(using: &generator)!.type : specimen.type
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
      defer { buffer.deallocate() }
      buffer.copyBytes(from: bytes)
      if specimen.read(UnsafeRawBufferPointer(buffer), type) { accepted += 1 }
    }
    print(
      "endurance: \(count) damaged or random values of \(Self.specimens.count) types, "
        + "\(accepted) of them still values; nothing was read that is not there")
    return accepted > 0
  }

  private static func bytes(
    for specimen: Specimen, using generator: inout SeededGenerator
  ) -> [UInt8] {
    func byte() -> UInt8 {
      Bool.random(using: &generator)
        ? [0, 1, 0x7F, 0x80, 0xFF].randomElement(using: &generator)!
        : .random(in: .min ... .max, using: &generator)
    }
    if Int.random(in: 0..<4, using: &generator) == 0 {
      return (0..<Int.random(in: 0..<64, using: &generator)).map { _ in byte() }
    }
    var bytes = specimen.samples.randomElement(using: &generator)!
    for _ in 0..<Int.random(in: 0..<4, using: &generator) {
      switch Int.random(in: 0..<3, using: &generator) {
      case 0 where !bytes.isEmpty: bytes[Int.random(in: bytes.indices, using: &generator)] = byte()
      case 1: bytes.removeLast(Int.random(in: 0...bytes.count, using: &generator))
      default: bytes.append(byte())
      }
    }
    return bytes
  }
}
