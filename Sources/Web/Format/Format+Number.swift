import Domain
import HTML

extension Format {
  /// A number with so many decimals, or with all that it shows; halves are rounded away from zero.
  func number(_ value: Decimal, decimals: Int? = nil) -> String {
    let digits = Digits(value, decimals: decimals)
    let text = digits.text(language)
    return digits.isNegative ? Format.minus + text : text
  }

  /// A whole number.
  func number(_ value: Int) -> String {
    let magnitude = String(value.magnitude)
    let group = language == .da ? "." : ","
    var text = ""
    for (index, digit) in magnitude.enumerated() {
      if index > 0, (magnitude.count - index).isMultiple(of: 3) { text += group }
      text.append(digit)
    }
    return value < 0 ? Format.minus + text : text
  }

  /// A change, with a sign before it unless it rounds to zero.
  func signed(_ value: Decimal, decimals: Int? = nil) -> String {
    let digits = Digits(value, decimals: decimals)
    let sign = digits.isZero ? "" : digits.isNegative ? Format.minus : "+"
    return sign + digits.text(language)
  }

  /// A share, where 12.5 is twelve and a half per cent.
  func percent(_ value: Decimal, decimals: Int? = nil) -> String {
    number(value, decimals: decimals) + percentSign
  }

  /// The sign of percent with the space that the language puts before it.
  private var percentSign: String { language == .da ? Format.space + "%" : "%" }

  /// A change of a share.
  func points(_ value: Decimal, decimals: Int? = nil) -> String {
    let isOne = Digits(value, decimals: decimals).text(language) == "1"
    let noun = Noun.percentagePoint.form(isOne ? 1 : 2)[language]
    return signed(value, decimals: decimals) + Format.space + noun
  }

  /// An indicator's value with its unit, such as `12,4 %`, `1.284 børn` or `1.500 kr.`.
  func value(
    _ value: Decimal, kind: ValueKind, decimals: Int, unit: String, currency: String
  ) -> String {
    switch kind {
    case .percent: percent(value, decimals: decimals)
    case .money: money(value, currency, decimals: decimals)
    case .number, .count:
      figure(value, kind: kind, decimals: decimals) + (unit.isEmpty ? "" : Format.space + unit)
    }
  }

  /// An indicator's value alone, for where `unit(kind:unit:currency:)` stands beside it.
  func figure(_ value: Decimal, kind: ValueKind, decimals: Int) -> String {
    number(value, decimals: decimals)
  }

  /// What an indicator's values are counted in.
  func unit(kind: ValueKind, unit: String, currency: String) -> String {
    switch kind {
    case .percent: "%"
    case .money: currencyName(currency)
    case .number, .count: unit
    }
  }

  /// The label of a tick: exact, and short where it is large.
  func tick(_ tick: Tick, _ kind: ValueKind = .number) -> String {
    let value = Decimal(tick.units).shifted(by: tick.powerOfTen)
    let text = value.trimmed.scale > 0 || tick.value.magnitude < 1e6 ? nil : large(value)
    let label = text ?? number(value.trimmed, decimals: max(0, -tick.powerOfTen))
    return kind == .percent ? label + percentSign : label
  }

  /// `1,5 mio.` for what is a million or more.
  private func large(_ value: Decimal) -> String {
    let scale = Magnitude(of: value)
    let text = number(value.shifted(by: -scale.power).trimmed)
    return text + Format.space + scale.name[language]
  }
}

extension Decimal {
  /// The whole number.
  init(_ number: Int) {
    self = Decimal(String(number)) ?? .zero
  }
}
