// Assumes numeric_send's layout: digit count, weight, sign, scale, then base-10000 digits.

/// PostgreSQL's `numeric` exactly as it travels: base-10000 digits, the first worth 10000^weight.
///
/// All that the server can store has a place here: up to 131072 digits before the decimal point and
/// 16383 after it, and the three values that are no numbers: ``nan``, ``infinity`` and
/// ``negativeInfinity``, which have no digits.
public struct Numeric: Sendable, Hashable, PostgresEncodable, PostgresDecodable {
  /// Whether the value is below zero, as the negative infinity is.
  public var isNegative: Bool
  /// Whether this is the value NaN.
  public var isNaN: Bool
  /// Whether this is one of the two infinities.
  public var isInfinite: Bool
  /// The exponent of the first digit, to the base 10000; from -32768 to 32767.
  public var weight: Int
  /// How many decimals are shown; from 0 to 16383.
  public var scale: Int
  /// The digits to the base 10000, each below 10000.
  public var digits: [UInt16]

  /// A numeric from its parts.
  public init(
    isNegative: Bool, weight: Int, scale: Int, digits: [UInt16], isNaN: Bool = false,
    isInfinite: Bool = false
  ) {
    self.isNegative = isNegative
    self.isNaN = isNaN
    self.isInfinite = isInfinite
    self.weight = weight
    self.scale = scale
    self.digits = digits
  }

  private init(isNegative: Bool = false, isNaN: Bool = false, isInfinite: Bool = false) {
    self.init(
      isNegative: isNegative, weight: 0, scale: 0, digits: [], isNaN: isNaN,
      isInfinite: isInfinite)
  }

  /// Not a number; to the server equal to itself and greater than all others.
  public static let nan = Numeric(isNaN: true)
  /// Greater than all numbers. PostgreSQL knows it from version 14 on.
  public static let infinity = Numeric(isInfinite: true)
  /// Less than all numbers. PostgreSQL knows it from version 14 on.
  public static let negativeInfinity = Numeric(isNegative: true, isInfinite: true)

  @usableFromInline
  enum Sign {
    @usableFromInline static let negative: UInt16 = 0x4000
    @usableFromInline static let nan: UInt16 = 0xC000
    @usableFromInline static let infinity: UInt16 = 0xD000
    @usableFromInline static let negativeInfinity: UInt16 = 0xF000
  }

  @usableFromInline
  var sign: UInt16 {
    if isNaN { return Sign.nan }
    if isInfinite { return isNegative ? Sign.negativeInfinity : Sign.infinity }
    return isNegative ? Sign.negative : 0
  }

  /// `numeric`.
  @inlinable
  public static var postgresType: UInt32 { OID.numeric }
  /// `numeric[]`.
  @inlinable
  public static var postgresArrayType: UInt32 { OID.numericArray }

  /// Appends the parts as numeric_recv takes them.
  @inlinable
  public func encode(into bytes: inout [UInt8]) {
    bytes.appendBigEndian(UInt16(digits.count))
    bytes.appendBigEndian(Int16(weight))
    bytes.appendBigEndian(sign)
    bytes.appendBigEndian(UInt16(scale))
    for digit in digits { bytes.appendBigEndian(digit) }
  }

  /// Reads a `numeric`.
  public init(postgres bytes: UnsafeRawBufferPointer, type: UInt32) throws(PostgresError) {
    guard type == OID.numeric else { throw .mismatch(Self.self, type) }
    var reader = BinaryReader(bytes)
    let count = Int(try reader.read(UInt16.self))
    weight = Int(try reader.read(Int16.self))
    let sign = try reader.read(UInt16.self)
    scale = Int(try reader.read(UInt16.self))
    isNegative = sign == Sign.negative || sign == Sign.negativeInfinity
    isNaN = sign == Sign.nan
    isInfinite = sign == Sign.infinity || sign == Sign.negativeInfinity
    guard sign == 0 || isNegative || isNaN || isInfinite else { throw .malformed(Self.self) }
    guard reader.remaining == 2 * count else { throw .malformed(Self.self) }
    digits = []
    if isNaN || isInfinite {
      guard count == 0 else { throw .malformed(Self.self) }
      // What the server says of them here means nothing.
      (weight, scale) = (0, 0)
    }
    digits.reserveCapacity(count)
    for _ in 0..<count {
      let digit = try reader.read(UInt16.self)
      guard digit < 10_000 else { throw .malformed(Self.self) }
      digits.append(digit)
    }
  }
}
