import Domain

/// How numbers, money and dates are written for one reader: exact, without Foundation.
///
/// | | Danish | English |
/// |---|---|---|
/// | number | `1.234.567,89` | `1,234,567.89` |
/// | percent | `12,5 %` | `12.5%` |
/// | money | `1.234,00 kr.`, `1.234,00 EUR` | `DKK 1,234.00` |
/// | day | `24. november 2026` | `24 November 2026` |
/// | moment | `24. november 2026 kl. 14.05` | `24 November 2026, 14:05` |
///
/// The minus sign is U+2212, and a no-break space holds together what belongs together.
struct Format: Sendable {
  /// The language of the page.
  let language: Language
  /// Whose clock moments are shown by.
  let zone: Zone

  /// The forms of a language, with moments by the clock of a zone.
  init(_ language: Language, zone: Zone = .copenhagen) {
    self.language = language
    self.zone = zone
  }

  /// The text of a message.
  func callAsFunction(_ message: Message) -> String { message[language] }

  /// A space at which no line breaks.
  static let space = "\u{A0}"
  static let minus = "\u{2212}"
}
