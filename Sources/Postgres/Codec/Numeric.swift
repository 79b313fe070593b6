// Assumes numeric_send's layout: digit count, weight, sign, scale, then base-10000 digits.

/// PostgreSQL's `numeric` exactly as it travels: base-10000 digits, the first worth 10000^weight.
public struct Numeric: Sendable, Hashable, PostgresEncodable, PostgresDecodable {
  /// Whether the value is below zero.
  public var isNegative: Bool
  /// Whether this is the value NaN, which has no digits.
  public var isNaN: Bool
  /// The exponent of the first digit, to the base 10000.
  public var weight: Int
  /// How many decimals are shown.
  public var scale: Int
  /// The digits to the base 10000, each below 10000.
  public var digits: [UInt16]

  /// A numeric from its parts.
  public init(isNegative: Bool, weight: Int, scale: Int, digits: [UInt16], isNaN: Bool = false) {
    self.isNegative = isNegative
    self.isNaN = isNaN
    self.weight = weight
    self.scale = scale
    self.digits = digits
  }

  @usableFromInline static let negative: UInt16 = 0x4000
  @usableFromInline static let notANumber: UInt16 = 0xC000

  @inlinable
  public static var postgresType: UInt32 { OID.numeric }
  @inlinable
  public static var postgresArrayType: UInt32 { OID.numericArray }

  @inlinable
  public func encode(into bytes: inout [UInt8]) {
    bytes.appendBigEndian(UInt16(digits.count))
    bytes.appendBigEndian(Int16(weight))
    bytes.appendBigEndian(isNaN ? Self.notANumber : isNegative ? Self.negative : 0)
    bytes.appendBigEndian(UInt16(scale))
    for digit in digits { bytes.appendBigEndian(digit) }
  }

  /// Reads a numeric; the two infinities are errors.
  public init(postgres bytes: UnsafeRawBufferPointer, type: UInt32) throws(PostgresError) {
    guard type == OID.numeric else { throw .mismatch(Self.self, type) }
    var reader = BinaryReader(bytes)
    let count = Int(try reader.read(UInt16.self))
    weight = Int(try reader.read(Int16.self))
    let sign = try reader.read(UInt16.self)
    scale = Int(try reader.read(UInt16.self))
    guard sign == 0 || sign == Self.negative || sign == Self.notANumber else {
      throw PostgresError(.decoding, "an infinite numeric")
    }
    isNegative = sign == Self.negative
    isNaN = sign == Self.notANumber
    digits = []
    digits.reserveCapacity(count)
    for _ in 0..<count { digits.append(try reader.read(UInt16.self)) }
    guard reader.remaining == 0 else { throw .malformed(Self.self) }
  }
}
