/// A number found in text: its sign, where its digits lie and where the decimal mark stands.
///
/// It points into the bytes it was read from and must not outlive them; reading allocates nothing.
struct NumberText {
  private let isNegative: Bool
  /// The bytes before an exponent; those that are no digits are marks.
  private let mantissa: UnsafeBufferPointer<UInt8>.SubSequence
  private let digitCount: Int
  /// How many digits come before the decimal mark; negative or beyond the end by an exponent.
  private let integerCount: Int
  private let scale: Int

  /// Reads all of `bytes`; nil unless they are one number of at most `Decimal.maximumDigits`.
  init?(
    _ bytes: UnsafeBufferPointer<UInt8>, decimalMark: DecimalMark, groupMark: GroupMark = [],
    hasExponent: Bool = false
  ) {
    var scanner = NumberScanner(bytes: bytes)
    isNegative = scanner.skipSign()
    guard var digitCount = scanner.readInteger(groupMark: groupMark, except: decimalMark) else {
      return nil
    }
    let written = digitCount
    if scanner.skip(decimalMark.byte) {
      let fractionCount = scanner.readDigits()
      guard fractionCount > 0 else { return nil }
      digitCount += fractionCount
    }
    mantissa = bytes[..<scanner.position]
    guard let exponent = hasExponent ? scanner.readExponent() : 0, scanner.isAtEnd else {
      return nil
    }
    self.digitCount = digitCount
    integerCount = written + exponent
    scale = max(0, digitCount - integerCount)
    guard max(integerCount, 1) + scale <= Decimal.maximumDigits else { return nil }
  }

  /// The exact value.
  var decimal: Decimal {
    // groups of four are counted from the decimal mark, so the first one may be short
    let weight = (integerCount + 3) >> 2 - 1
    var filled = (weight + 1) * 4 - integerCount
    var groups: [UInt16] = []
    groups.reserveCapacity((filled + digitCount + 3) / 4)
    var group: UInt16 = 0
    for byte in mantissa where ASCII.isDigit(byte) {
      group = group * 10 + UInt16(byte - UInt8(ascii: "0"))
      filled += 1
      if filled == 4 {
        groups.append(group)
        group = 0
        filled = 0
      }
    }
    if filled > 0 {
      for _ in filled..<4 { group *= 10 }
      groups.append(group)
    }
    return Decimal(negative: isNegative, weight: weight, scale: scale, digits: groups)
  }
}

/// A cursor over the text of a number.
private struct NumberScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position = 0

  init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { position == bytes.count }

  mutating func skip(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  /// Reads `+`, `-` or the minus sign U+2212, and says whether the number is negative.
  mutating func skipSign() -> Bool {
    if skip(UInt8(ascii: "-")) { return true }
    if bytes.count > 3, bytes[0] == 0xE2, bytes[1] == 0x88, bytes[2] == 0x92 {
      position = 3
      return true
    }
    _ = skip(UInt8(ascii: "+"))
    return false
  }

  /// Reads the digits that follow and says how many there were.
  mutating func readDigits() -> Int {
    let start = position
    while position < bytes.count, ASCII.isDigit(bytes[position]) { position += 1 }
    return position - start
  }

  /// Reads digits, in groups of three when a group mark follows the first, and says how many there
  /// were; nil when malformed.
  mutating func readInteger(groupMark: GroupMark, except decimalMark: DecimalMark) -> Int? {
    let start = position
    var count = readDigits()
    guard count > 0 else { return nil }
    guard count <= 3, bytes[start] != UInt8(ascii: "0"),
      let mark = groupMarkAhead(in: groupMark, except: decimalMark)
    else { return count }
    while bytes[position...].starts(with: mark.utf8) {
      position += mark.utf8.count
      guard readDigits() == 3 else { return nil }
      count += 3
    }
    return count
  }

  private func groupMarkAhead(in allowed: GroupMark, except mark: DecimalMark) -> String? {
    guard position < bytes.count else { return nil }
    switch bytes[position] {
    case UInt8(ascii: "."): return allowed.contains(.point) && mark != .point ? "." : nil
    case UInt8(ascii: ","): return allowed.contains(.comma) && mark != .comma ? "," : nil
    case 0x20, 0xC2, 0xE2:
      guard allowed.contains(.space) else { return nil }
      return [" ", "\u{A0}", "\u{202F}"].first { bytes[position...].starts(with: $0.utf8) }
    default: return nil
    }
  }

  /// The power of ten after `e`, 0 when there is none, nil when it is malformed or absurd.
  mutating func readExponent() -> Int? {
    guard skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) else { return 0 }
    let isNegative = skipSignOfExponent()
    var exponent = 0
    let start = position
    while position < bytes.count, ASCII.isDigit(bytes[position]) {
      exponent = exponent * 10 + Int(bytes[position] - UInt8(ascii: "0"))
      guard exponent <= 10 * Decimal.maximumDigits else { return nil }
      position += 1
    }
    guard position > start else { return nil }
    return isNegative ? -exponent : exponent
  }

  private mutating func skipSignOfExponent() -> Bool {
    if skip(UInt8(ascii: "-")) { return true }
    _ = skip(UInt8(ascii: "+"))
    return false
  }
}
