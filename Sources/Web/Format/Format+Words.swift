import Domain

extension Format {
  /// A counted noun: `1 part`, `3 parter`.
  func count(_ count: Int, _ noun: Noun) -> String {
    number(count) + Format.space + noun.form(count)[language]
  }

  /// `a`, `a og b`, `a, b og c`.
  func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    let and = self(Message(da: " og ", en: " and "))
    return items.dropLast().joined(separator: ", ") + and + last
  }

  /// The size of a file in the unit it is best read in, of 1000 each: `12 byte`, `3,4 kB`, `1 MB`.
  func fileSize(_ bytes: Int) -> String {
    guard bytes >= 1000 else { return count(bytes, .byte) }
    let units = ["kB", "MB", "GB", "TB"]
    // what would be shown as 1000 of a unit is 1 of the next
    let power = (1...4).first { power in
      power == 4 || bytes < 999_950 * (1..<power).reduce(1) { size, _ in size * 1000 }
    }!
    let digits = Digits(Decimal(bytes).shifted(by: -3 * power), decimals: 1)
    let number = digits.text(language, hasFraction: !digits.isWhole)
    return number + Format.space + units[power - 1]
  }
}
