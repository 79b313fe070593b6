import Domain

/// A number as digits, rounded to what is shown of it.
struct Digits {
  /// Whether a minus sign belongs before it; never for what rounds to zero.
  let isNegative: Bool
  /// The digits before the decimal mark, one at least.
  let whole: ArraySlice<UInt8>
  /// The digits after it.
  let fraction: ArraySlice<UInt8>

  /// The digits of a number with so many decimals, halves rounded away from zero; all that it has
  /// when `decimals` is nil.
  init(_ value: Decimal, decimals: Int?) {
    var text = Array(value.description.utf8)
    if value.isNegative { text.removeFirst() }
    let mark = text.firstIndex(of: UInt8(ascii: ".")) ?? text.count
    let fractionCount = max(0, text.count - mark - 1)
    if mark < text.count { text.remove(at: mark) }
    var wholeCount = mark
    let wanted = max(0, decimals ?? fractionCount)
    if wanted < fractionCount {
      let rest = text[mark + wanted]
      text.removeSubrange((mark + wanted)...)
      if rest >= UInt8(ascii: "5"), Digits.increment(&text) { wholeCount += 1 }
    } else {
      text += Array(repeating: UInt8(ascii: "0"), count: wanted - fractionCount)
    }
    isNegative = value.isNegative && text.contains { $0 != UInt8(ascii: "0") }
    whole = text[..<wholeCount]
    fraction = text[wholeCount...]
  }

  /// Adds one in the last place, and says whether a digit came in front.
  private static func increment(_ text: inout [UInt8]) -> Bool {
    for index in text.indices.reversed() {
      if text[index] < UInt8(ascii: "9") {
        text[index] += 1
        return false
      }
      text[index] = UInt8(ascii: "0")
    }
    text.insert(UInt8(ascii: "1"), at: 0)
    return true
  }

  /// Whether every digit shown is zero.
  var isZero: Bool { (whole + fraction).allSatisfy { $0 == UInt8(ascii: "0") } }

  /// Whether every decimal is zero.
  var isWhole: Bool { fraction.allSatisfy { $0 == UInt8(ascii: "0") } }

  /// The number in a language's form without its sign, with or without the decimals.
  func text(_ language: Language, hasFraction: Bool = true) -> String {
    let group = UInt8(ascii: language == .da ? "." : ",")
    let mark = UInt8(ascii: language == .da ? "," : ".")
    var text: [UInt8] = []
    text.reserveCapacity(whole.count * 4 / 3 + fraction.count + 2)
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index).isMultiple(of: 3) { text.append(group) }
      text.append(digit)
    }
    if hasFraction, !fraction.isEmpty {
      text.append(mark)
      text += fraction
    }
    return String(decoding: text, as: UTF8.self)
  }
}
