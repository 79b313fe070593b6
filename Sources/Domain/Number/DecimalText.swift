extension Decimal: LosslessStringConvertible {
  /// The most digits that text may have, counted in plain form.
  public static let maximumDigits = 1000

  /// Reads `-12.50` or `1.25e3`; nil for other forms and beyond `maximumDigits` in plain form.
  public init?(_ text: String) {
    var text = text
    let number = text.withUTF8 { NumberText($0, decimalMark: .point, hasExponent: true)?.decimal }
    guard let number else { return nil }
    self = number
  }

  /// Reads a number written by people: an optional sign, digits, at most one decimal mark.
  ///
  /// With `groupMark`, thousands may be set off by one of those marks: the first group has one to
  /// three digits and does not begin with 0, each other has three. Nil for every other form.
  public static func parse(
    _ text: String, decimalMark: DecimalMark, groupMark: GroupMark = []
  ) -> Decimal? {
    var text = text
    return text.withUTF8 {
      NumberText($0, decimalMark: decimalMark, groupMark: groupMark)?.decimal
    }
  }

  /// Plain form with `scale` decimal places, such as `-12.50`.
  public var description: String {
    let integerDigits = isZero ? 1 : max(1, 4 * (weight + 1))
    var bytes: [UInt8] = []
    bytes.reserveCapacity(integerDigits + scale + 2)
    if isNegative { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    appendGroups(through: 0, from: max(weight, 0), to: &bytes)
    // the first group may begin with zeros, of which only the last can be needed
    let zeros = bytes[start...].prefix { $0 == UInt8(ascii: "0") }.count
    bytes.removeSubrange(start..<start + min(zeros, bytes.count - start - 1))
    if scale > 0 {
      bytes.append(UInt8(ascii: "."))
      let fraction = bytes.count
      appendGroups(through: -((scale + 3) / 4), from: -1, to: &bytes)
      bytes.removeSubrange((fraction + scale)...)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends four characters for each power of 10000 from `highest` down to `lowest`.
  private func appendGroups(through lowest: Int, from highest: Int, to bytes: inout [UInt8]) {
    for power in stride(from: highest, through: lowest, by: -1) {
      let index = weight - power
      var rest = digits.indices.contains(index) ? digits[index] : 0
      for divisor in [1000, 100, 10, 1] as [UInt16] {
        bytes.append(UInt8(ascii: "0") + UInt8(rest / divisor))
        rest %= divisor
      }
    }
  }
}
