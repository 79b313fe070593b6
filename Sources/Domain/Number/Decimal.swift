/// An exact decimal number in the layout of PostgreSQL's `numeric`.
///
/// The magnitude is the sum of `digits[i] × 10000^(weight − i)`. Digits are kept without leading or
/// trailing zeros, so that equal numbers have equal digits; `scale` says how many decimal places
/// are shown and takes no part in comparison: 1.0 equals 1.00.
public struct Decimal: Sendable {
  /// Whether the number is less than zero.
  public let isNegative: Bool
  /// Base-10000 digits, most significant first, the first and the last of them not zero.
  public let digits: [UInt16]
  private let storedWeight: Int32
  private let storedScale: Int32

  /// The power of 10000 that the first digit counts; 0 for zero.
  public var weight: Int { Int(storedWeight) }
  /// Decimal places shown, at least as many as the digits need.
  public var scale: Int { Int(storedScale) }
  /// Whether the number is zero.
  public var isZero: Bool { digits.isEmpty }

  /// The number with this sign and these base-10000 digits, each below 10000.
  ///
  /// Zeros at either end of `digits` are dropped, zero is never negative, and a `scale` too small
  /// for the digits grows, so that no place is lost.
  public init(negative: Bool, weight: Int, scale: Int, digits: [UInt16]) {
    precondition(digits.allSatisfy { $0 < 10_000 }, "a base-10000 digit is below 10000")
    guard let first = digits.firstIndex(where: { $0 != 0 }),
      let last = digits.lastIndex(where: { $0 != 0 })
    else {
      isNegative = false
      self.digits = []
      storedWeight = 0
      storedScale = Int32(max(0, scale))
      return
    }
    isNegative = negative
    let isTrimmed = first == 0 && last == digits.count - 1
    self.digits = isTrimmed ? digits : Array(digits[first...last])
    storedWeight = Int32(weight - first)
    let places = Decimal.places(lastDigit: digits[last], power: weight - last)
    storedScale = Int32(max(0, scale, places))
  }

  /// Zero without decimal places.
  public static let zero = Decimal(negative: false, weight: 0, scale: 0, digits: [])

  /// Decimal places that a last digit standing for `lastDigit × 10000^power` needs.
  private static func places(lastDigit: UInt16, power: Int) -> Int {
    var places = -4 * power
    var rest = lastDigit
    while rest % 10 == 0 {
      rest /= 10
      places -= 1
    }
    return places
  }

  /// The same number with no more decimal places than it needs: 1.50 becomes 1.5.
  public var trimmed: Decimal {
    Decimal(negative: isNegative, weight: weight, scale: 0, digits: digits)
  }
}

// MARK: - Arithmetic

extension Decimal {
  /// The number times ten to `powerOfTen`, exactly; the decimal places move along.
  ///
  /// 0.75 shifted by 2 is 75; 75 shifted by −2 is 0.75.
  public func shifted(by powerOfTen: Int) -> Decimal {
    let scale = max(0, scale - powerOfTen)
    // floor division, so that the remaining factor is 1, 10, 100 or 1000
    let groups = powerOfTen >> 2
    let factor = [1, 10, 100, 1000][powerOfTen & 3] as UInt32
    guard factor > 1 else {
      return Decimal(negative: isNegative, weight: weight + groups, scale: scale, digits: digits)
    }
    var product = [UInt16](repeating: 0, count: digits.count + 1)
    var carry: UInt32 = 0
    for index in digits.indices.reversed() {
      let sum = UInt32(digits[index]) * factor + carry
      product[index + 1] = UInt16(sum % 10_000)
      carry = sum / 10_000
    }
    product[0] = UInt16(carry)
    return Decimal(
      negative: isNegative, weight: weight + groups + 1, scale: scale, digits: product)
  }
}

// MARK: - Comparison

extension Decimal: Hashable, Comparable {
  /// Whether both are the same number, however many places they show.
  public static func == (left: Decimal, right: Decimal) -> Bool {
    left.isNegative == right.isNegative && left.storedWeight == right.storedWeight
      && left.digits == right.digits
  }

  /// Whether `left` is the smaller number.
  public static func < (left: Decimal, right: Decimal) -> Bool {
    switch (left.isNegative, right.isNegative) {
    case (false, true): false
    case (true, false): true
    case (false, false): left.magnitudeIsLess(than: right)
    case (true, true): right.magnitudeIsLess(than: left)
    }
  }

  private func magnitudeIsLess(than other: Decimal) -> Bool {
    if isZero || other.isZero { return isZero && !other.isZero }
    if weight != other.weight { return weight < other.weight }
    return digits.lexicographicallyPrecedes(other.digits)
  }

  /// Hashes by value.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(isNegative)
    hasher.combine(storedWeight)
    hasher.combine(digits)
  }
}
