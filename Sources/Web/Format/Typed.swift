import Domain

/// Why what somebody typed cannot be read.
struct Misread: Error, Hashable {
  /// The reason, with what to write instead.
  let message: Message
}

/// What people type into a form, read by the conventions of the page's language.
enum Typed {
  /// A number such as `1.234,5`, `1 234,5`, `−12` or `12,5 %` in Danish, `1,234.5` in English.
  ///
  /// The language decides what a mark means, so that `1.234` is a thousand and more in Danish, and
  /// the page reads it back. What only the other language's reading fits is refused with its form
  /// in this one, never guessed.
  static func number(_ text: String, _ language: Language) -> Result<Decimal, Misread> {
    let bare = withoutPercent(text)
    guard !bare.isEmpty else {
      return misread("Skriv et tal, for eksempel {}", "Enter a number, for example {}", language)
    }
    if let value = parse(bare, language) { return .success(value) }
    guard let value = parse(bare, language == .da ? .en : .da) else {
      return misread(
        "Det kan ikke læses som et tal: skriv for eksempel {}",
        "This cannot be read as a number: write for example {}", language)
    }
    let own = Format(language).number(value)
    return .failure(
      Misread(
        message: language == .da
          ? Message(
            da: "Skriv decimaler med komma: {}".filled(own),
            en: "Write decimals with a comma: {}".filled(own))
          : Message(
            da: "Skriv decimaler med punktum: {}".filled(own),
            en: "Write decimals with a point: {}".filled(own))))
  }

  private static func parse(_ text: String, _ language: Language) -> Decimal? {
    switch language {
    case .da: Decimal.parse(text, decimalMark: .comma, groupMark: [.point, .space])
    case .en: Decimal.parse(text, decimalMark: .point, groupMark: [.comma, .space])
    }
  }

  private static func withoutPercent(_ text: String) -> String {
    let bare = text.trimmed
    return bare.hasSuffix("%") ? String(bare.dropLast()).trimmed : bare
  }

  private static func misread<Value>(
    _ da: String, _ en: String, _ language: Language
  ) -> Result<Value, Misread> {
    let example = language == .da ? "12,5" : "12.5"
    return .failure(Misread(message: Message(da: da.filled(example), en: en.filled(example))))
  }
}

extension Typed {
  /// A day such as `24.12.2026`, `24-12-2026`, `24/12/2026`, `24. december 2026` or `2026-12-24`.
  ///
  /// `3/4/2026` is refused: it is 3 April to some and 4 March to others.
  static func day(_ text: String, _ language: Language) -> Result<Day, Misread> {
    let bare = text.trimmed
    if let period = Period(bare, frequency: .event) { return .success(period.start) }
    return .failure(Misread(message: whyNoDay(bare)))
  }

  private static func whyNoDay(_ text: String) -> Message {
    let parts = text.split { !$0.isNumber }.map(String.init)
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 3, parts.allSatisfy({ $0.utf8.count <= 4 }) else {
      return Message(
        da: "Skriv en dato, for eksempel 24.12.2026", en: "Enter a date, for example 24.12.2026")
    }
    if parts[2].count == 4, text.contains("/"),
      let dayFirst = Day(year: numbers[2], month: numbers[1], day: numbers[0]),
      let monthFirst = Day(year: numbers[2], month: numbers[0], day: numbers[1])
    {
      let written = "\(numbers[0]).\(numbers[1]).\(numbers[2])"
      return Message(
        da: "Det kan være \(Format(.da).day(dayFirst)) eller \(Format(.da).day(monthFirst)): "
          + "skriv med punktum, for eksempel \(written)",
        en: "This may be \(Format(.en).day(dayFirst)) or \(Format(.en).day(monthFirst)): "
          + "write it with points, for example \(written)")
    }
    guard parts[0].count == 4 || parts[2].count == 4 else {
      return Message(
        da: "Skriv årstallet med fire cifre, for eksempel 24.12.2026",
        en: "Write the year with four digits, for example 24.12.2026")
    }
    return Message(
      da: "Den dag findes ikke: skriv for eksempel 24.12.2026",
      en: "There is no such day: write for example 24.12.2026")
  }
}

extension String {
  /// The text without white space at either end.
  fileprivate var trimmed: String {
    let start = drop { $0.isWhitespace }
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }

  /// The text with `value` for each `{}`.
  fileprivate func filled(_ value: String) -> String {
    split(separator: "{}", omittingEmptySubsequences: false).joined(separator: value)
  }
}
