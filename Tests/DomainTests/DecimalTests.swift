import Domain
import Testing

@Suite("Decimal")
struct DecimalTests {
  @Test(
    "text is written back with the places it came with",
    arguments: [
      ("0", "0"), ("-0", "0"), ("0.00", "0.00"), ("1.50", "1.50"), ("-12.5", "-12.5"),
      ("+7", "7"), ("007", "7"), ("10000", "10000"), ("100000000", "100000000"),
      ("0.0001", "0.0001"), ("0.00001", "0.00001"), ("12345.67890", "12345.67890"),
      ("1e3", "1000"), ("1.5E-3", "0.0015"), ("12.345e1", "123.45"), ("−3", "-3"),
      ("1E+2", "100"), ("0e5", "0"),
    ])
  func text(text: String, canonical: String) {
    #expect(Decimal(text)?.description == canonical)
  }

  @Test(
    "other text is refused",
    arguments: [
      "", "-", ".", "1.", ".5", "1e", "1e+", "1..2", "1,5", " 1", "1 ", "0x1", "NaN", "Infinity",
      "1e1000", "1e-1000", "1e99999999999999999999", "--1", "1_000", "١", "1.5.2",
      String(repeating: "9", count: 1001),
    ])
  func malformed(text: String) {
    #expect(Decimal(text) == nil)
  }

  @Test("a thousand digits are taken")
  func longest() {
    let text = "-" + String(repeating: "9", count: 500) + "." + String(repeating: "7", count: 500)
    #expect(Decimal(text)?.description == text)
    #expect(Decimal("1e999")?.digits == [1000])
    #expect(Decimal("1e-999")?.scale == 999)
  }

  @Test("the layout is PostgreSQL's: 12345.678 is 1 2345 6780 with weight 1")
  func layout() throws {
    let number = try #require(Decimal("-12345.678"))
    #expect(number.isNegative)
    #expect(number.digits == [1, 2345, 6780])
    #expect(number.weight == 1)
    #expect(number.scale == 3)
    let small = try #require(Decimal("0.00005"))
    #expect(small.digits == [5000])
    #expect(small.weight == -2)
  }

  @Test("digits from the wire lose zeros at their ends, and zero its sign")
  func normalised() {
    let number = Decimal(negative: false, weight: 2, scale: 2, digits: [0, 0, 12, 5000, 0])
    #expect(number == Decimal("12.50"))
    #expect(number.description == "12.50")
    #expect(Decimal(negative: true, weight: 3, scale: 1, digits: [0, 0]).description == "0.0")
    #expect(Decimal(negative: false, weight: 0, scale: 0, digits: [1, 2500]).description == "1.25")
  }

  @Test("numbers are equal by value, whatever places they show")
  func equality() throws {
    let short = try #require(Decimal("1.0"))
    let long = try #require(Decimal("1.00"))
    #expect(short == long)
    #expect(Set([short, long]).count == 1)
    #expect(short.description != long.description)
    #expect(long.trimmed.description == "1")
    #expect(Decimal("100.50")?.trimmed.description == "100.5")
  }

  @Test("a fraction of 0.77 is exactly 77 percent")
  func shift() {
    #expect(Decimal("0.77")?.shifted(by: 2).description == "77")
    #expect(Decimal("0.4517")?.shifted(by: 2).description == "45.17")
    #expect(Decimal("75")?.shifted(by: -2).description == "0.75")
    #expect(Decimal("0")?.shifted(by: 2).description == "0")
  }

  @Test("random numbers compare, shift and print as independent big integers do")
  func reference() {
    var generator = SeededGenerator(for: "Decimal reference")
    for _ in 0..<5000 {
      let left = BigDecimal.random(using: &generator)
      let right =
        Bool.random(using: &generator)
        ? left.perturbed(using: &generator)
        : BigDecimal.random(using: &generator)
      guard let a = Decimal(left.text), let b = Decimal(right.text) else {
        Issue.record("\(left.text) or \(right.text) is refused")
        continue
      }
      #expect(a.description == left.canonicalText)
      #expect(Decimal(a.description) == a)
      #expect((a < b) == left.isLess(than: right), "\(left.text) < \(right.text)")
      #expect((a == b) == (!left.isLess(than: right) && !right.isLess(than: left)))
      let places = Int.random(in: -20...20, using: &generator)
      #expect(a.shifted(by: places) == Decimal("\(left.text)e\(places)"))
      #expect(a.shifted(by: places).shifted(by: -places) == a)
      #expect(a.shifted(by: places).description == left.shifted(by: places).canonicalText)
    }
  }
}

/// A decimal number as sign, text of digits and places; slow, simple and nothing like `Decimal`.
private struct BigDecimal {
  var isNegative: Bool
  /// Digits without marks, at least one more than `places`.
  var digits: [Character]
  var places: Int

  static func random(using generator: inout SeededGenerator) -> BigDecimal {
    let places = Int.random(in: 0...12, using: &generator)
    let count = places + Int.random(in: 1...14, using: &generator)
    // many zeros and nines, where mistakes hide
    let alphabet = Array("0000099123456785")
    let digits = (0..<count).map { _ in alphabet.randomElement(using: &generator)! }
    return BigDecimal(isNegative: .random(using: &generator), digits: digits, places: places)
  }

  /// The same number, or one that differs in one digit or in places shown.
  func perturbed(using generator: inout SeededGenerator) -> BigDecimal {
    var other = self
    if Bool.random(using: &generator) {
      other.digits.append("0")
      other.places += 1
    } else {
      other.digits[Int.random(in: 0..<digits.count, using: &generator)] = "4"
    }
    return other
  }

  var text: String {
    let point = digits.count - places
    let fraction = places > 0 ? "." + String(digits[point...]) : ""
    return (isNegative ? "-" : "") + String(digits[..<point]) + fraction
  }

  /// Without leading zeros, and without sign where all digits are zero.
  var canonicalText: String {
    var copy = self
    while copy.digits.count > places + 1, copy.digits.first == "0" { copy.digits.removeFirst() }
    if digits.allSatisfy({ $0 == "0" }) { copy.isNegative = false }
    return copy.text
  }

  func shifted(by count: Int) -> BigDecimal {
    var other = self
    other.places -= count
    while other.places < 0 {
      other.digits.append("0")
      other.places += 1
    }
    while other.digits.count <= other.places { other.digits.insert("0", at: 0) }
    return other
  }

  func isLess(than other: BigDecimal) -> Bool {
    let left = aligned(with: other)
    let right = other.aligned(with: self)
    let isZero = (left + right).allSatisfy { $0 == "0" }
    if isZero { return false }
    return switch (isNegative, other.isNegative) {
    case (false, false): left.lexicographicallyPrecedes(right)
    case (true, true): right.lexicographicallyPrecedes(left)
    case (let isNegative, _): isNegative
    }
  }

  /// The digits padded with zeros to as many before and after the point as both numbers need.
  private func aligned(with other: BigDecimal) -> [Character] {
    let places = max(places, other.places)
    let whole = max(digits.count - self.places, other.digits.count - other.places)
    let front = [Character](repeating: "0", count: whole - (digits.count - self.places))
    return front + digits + [Character](repeating: "0", count: places - self.places)
  }
}
