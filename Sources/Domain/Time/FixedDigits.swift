/// A cursor over text made of digit fields of fixed width, such as dates and times.
struct FixedDigits {
  private var rest: Substring.UTF8View

  init(_ text: String) {
    rest = text[...].utf8
  }

  /// Whether all of the text has been read.
  var isAtEnd: Bool { rest.isEmpty }

  /// The number written in the next `width` digits, or nil when they are not all digits.
  mutating func next(_ width: Int) -> Int? {
    var value = 0
    for _ in 0..<width {
      guard let byte = rest.first, ASCII.isDigit(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
      rest.removeFirst()
    }
    return value
  }

  /// Reads `mark` if it comes next and says whether it did.
  mutating func skip(_ mark: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: mark) else { return false }
    rest.removeFirst()
    return true
  }
}

extension DefaultStringInterpolation {
  /// Appends a number with leading zeros up to `width` digits.
  mutating func appendInterpolation(padded number: Int, to width: Int) {
    let digits = String(number.magnitude)
    if number < 0 { appendLiteral("-") }
    appendLiteral(String(repeating: "0", count: max(0, width - digits.utf8.count)))
    appendLiteral(digits)
  }
}
