import Domain

extension Format {
  /// An amount with the decimals of its currency, or without any when `whole` and all are zero.
  func money(_ value: Decimal, _ currency: String, whole: Bool = false) -> String {
    let digits = Digits(value, decimals: Format.minorUnits(of: currency))
    return amount(digits, hasFraction: !(whole && digits.isWhole), currency)
  }

  /// An amount with so many decimals.
  func money(_ value: Decimal, _ currency: String, decimals: Int) -> String {
    amount(Digits(value, decimals: decimals), hasFraction: true, currency)
  }

  private func amount(_ digits: Digits, hasFraction: Bool, _ currency: String) -> String {
    let text = withCurrency(digits.text(language, hasFraction: hasFraction), currency)
    return digits.isNegative ? Format.minus + text : text
  }

  private func withCurrency(_ number: String, _ currency: String) -> String {
    switch language {
    case .da: number + Format.space + currencyName(currency)
    case .en: currencyName(currency) + Format.space + number
    }
  }

  /// An amount for a headline, such as `12,8 mio. kr.`: one decimal from a million on, none below.
  func compactMoney(_ value: Decimal, _ currency: String) -> String {
    let scale = Magnitude(of: value)
    let isLarge = scale.power > 0
    let digits = Digits(value.shifted(by: -scale.power), decimals: isLarge ? 1 : 0)
    let number = digits.text(language, hasFraction: isLarge && !digits.isWhole)
    let text = withCurrency(
      isLarge ? number + Format.space + scale.name[language] : number, currency)
    return digits.isNegative ? Format.minus + text : text
  }

  /// What a currency is called beside an amount.
  func currencyName(_ currency: String) -> String {
    language == .da && currency == "DKK" ? "kr." : currency
  }

  /// Decimals of a currency's minor unit, as `ctx.minor_units` has them (ISO 4217).
  static func minorUnits(of currency: String) -> Int {
    switch currency {
    case "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV",
      "XAF", "XOF", "XPF":
      0
    case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": 3
    default: 2
    }
  }
}
