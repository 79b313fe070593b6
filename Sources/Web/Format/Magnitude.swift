import Domain

/// The words for large numbers.
struct Magnitude {
  /// The power of ten that the word stands for; 0 for none.
  let power: Int
  /// The word.
  let name: Message

  private static let none = Magnitude(power: 0, name: Message(da: "", en: ""))
  private static let million = Magnitude(power: 6, name: Message(da: "mio.", en: "million"))
  private static let billion = Magnitude(power: 9, name: Message(da: "mia.", en: "billion"))

  private init(power: Int, name: Message) {
    self.power = power
    self.name = name
  }

  /// The word for a number, with one decimal in view: 999,950 is a million already.
  init(of value: Decimal) {
    let value = value.isNegative ? value.negated : value
    self =
      value >= Magnitude.almostBillion
      ? Magnitude.billion : value >= Magnitude.almostMillion ? Magnitude.million : Magnitude.none
  }

  private static let almostMillion = Decimal(999_950)
  private static let almostBillion = Decimal(999_950_000)
}

extension Decimal {
  /// The number on the other side of zero.
  fileprivate var negated: Decimal {
    Decimal(negative: !isNegative, weight: weight, scale: scale, digits: digits)
  }
}
