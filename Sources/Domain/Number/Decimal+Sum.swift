extension Decimal {
  /// The exact sum; it shows as many decimal places as the summand that shows more.
  public static func + (left: Decimal, right: Decimal) -> Decimal {
    guard !left.isZero else { return right.showing(at: left.scale) }
    guard !right.isZero else { return left.showing(at: right.scale) }
    let highest = max(left.weight, right.weight)
    let lowest = min(left.weight - left.digits.count, right.weight - right.digits.count) + 1
    var sums = [Int](repeating: 0, count: highest - lowest + 1)
    left.add(to: &sums, highest: highest)
    right.add(to: &sums, highest: highest)
    // the first group that is not zero decides the sign, since no later one can outweigh it
    let isNegative = (sums.first { $0 != 0 } ?? 0) < 0
    var digits = [UInt16](repeating: 0, count: sums.count + 1)
    var carry = 0
    for index in sums.indices.reversed() {
      let sum = (isNegative ? -sums[index] : sums[index]) + carry
      let rest = (sum % 10_000 + 10_000) % 10_000
      carry = (sum - rest) / 10_000
      digits[index + 1] = UInt16(rest)
    }
    digits[0] = UInt16(carry)
    return Decimal(
      negative: isNegative, weight: highest + 1, scale: max(left.scale, right.scale),
      digits: digits)
  }

  private func add(to sums: inout [Int], highest: Int) {
    let offset = highest - weight
    for (index, digit) in digits.enumerated() {
      sums[offset + index] += isNegative ? -Int(digit) : Int(digit)
    }
  }

  /// The same number with at least that many decimal places shown.
  private func showing(at scale: Int) -> Decimal {
    Decimal(
      negative: isNegative, weight: weight, scale: max(scale, self.scale), digits: digits)
  }
}
