import Domain

/// How one kind of value is written: its JSON schema, its parser, and what to say of a bad one.
struct ArgumentForm<Value: Sendable>: Sendable {
  /// The JSON schema of one value, without description and examples.
  let schema: JSON
  /// What a value must be; completes the sentence "`name` must be …".
  let expectation: Message
  /// Reads a value that has been trimmed and holds no control characters; `nil` for a bad one.
  let parse: @Sendable (String) -> Value?
  /// Whether line feeds may stand in it.
  var allowsLines = false

  /// The refusal of a value that is not of this form.
  func refusal(of name: String) -> Refusal {
    Refusal(
      .badValue,
      Message(
        da: "\(name) skal være \(expectation.da).", en: "\(name) must be \(expectation.en)."),
      argument: name)
  }
}

extension ArgumentForm<String> {
  /// Any text of 1 to `maximumLength` Unicode scalars; one that may be long may have lines.
  static func text(maximumLength: Int) -> Self {
    var form = Self(
      schema: ["type": "string", "minLength": 1, "maxLength": JSON(maximumLength)],
      expectation: Message(
        da: "en tekst på 1 til \(maximumLength) tegn",
        en: "a text of 1 to \(maximumLength) characters")
    ) { $0.isEmpty || $0.unicodeScalars.count > maximumLength ? nil : $0 }
    form.allowsLines = maximumLength >= 1_000
    return form
  }

  /// A password as it is typed, in at most 1000 bytes.
  static var password: Self {
    Self(
      schema: ["type": "string", "minLength": 1, "maxLength": 1000],
      expectation: Message(
        da: "en adgangskode på højst 1000 bytes", en: "a password of at most 1000 bytes")
    ) { $0.isEmpty || $0.utf8.count > 1000 ? nil : $0 }
  }

  /// An e-mail address of at most 254 characters, folded to lower case.
  static var email: Self {
    Self(
      schema: ["type": "string", "format": "email"],
      expectation: Message(
        da: "en e-mailadresse som anna@eksempel.dk",
        en: "an e-mail address such as anna@example.org")
    ) { text in
      let parts = text.split(separator: "@", omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."),
        !parts[1].hasPrefix("."), !parts[1].hasSuffix("."), text.utf8.count <= 254,
        !text.unicodeScalars.contains(where: \.properties.isWhitespace),
        !text.contains(where: { "<>,;:\"()[]\\".contains($0) })
      else { return nil }
      return text.lowercased()
    }
  }

  /// A short name: 1 to 63 lower-case ASCII letters, digits and single inner hyphens.
  static var slug: Self {
    Self(
      schema: ["type": "string", "format": "slug", "maxLength": 63],
      expectation: Message(
        da: "et kortnavn af små bogstaver a-z, cifre og bindestreger, højst 63 tegn",
        en: "a short name of lower-case letters a-z, digits and hyphens, at most 63 characters")
    ) { text in
      let isSlug =
        (1...63).contains(text.utf8.count) && !text.hasPrefix("-") && !text.hasSuffix("-")
        && !text.contains("--")
        && text.utf8.allSatisfy {
          switch $0 {
          case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"):
            true
          default: false
          }
        }
      return isSlug ? text : nil
    }
  }
}

extension ArgumentForm<Decimal> {
  /// An exact decimal number with a point.
  static var decimal: Self {
    Self(
      schema: ["type": "string", "format": "decimal"],
      expectation: Message(da: "et tal som 12.5", en: "a number such as 12.5")
    ) { Decimal($0) }
  }
}

extension ArgumentForm<Int> {
  /// A whole number within `range`.
  static func integer(in range: ClosedRange<Int>) -> Self {
    Self(
      schema: [
        "type": "integer", "minimum": JSON(range.lowerBound),
        "maximum": JSON(range.upperBound),
      ],
      expectation: Message(
        da: "et helt tal fra \(range.lowerBound) til \(range.upperBound)",
        en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    ) { text in Int(text).flatMap { range.contains($0) ? $0 : nil } }
  }
}

extension ArgumentForm<Bool> {
  /// A truth value.
  static var boolean: Self {
    Self(
      schema: ["type": "boolean"],
      expectation: Message(da: "true eller false", en: "true or false")
    ) { Bool($0) }
  }
}

extension ArgumentForm<Day> {
  /// A day of the Gregorian calendar.
  static var day: Self {
    Self(
      schema: ["type": "string", "format": "date"],
      expectation: Message(da: "en dag som 2026-11-23", en: "a day such as 2026-11-23")
    ) { Day($0) }
  }
}

extension ArgumentForm<Instant> {
  /// A moment with its offset from UTC.
  static var instant: Self {
    Self(
      schema: ["type": "string", "format": "date-time"],
      expectation: Message(
        da: "et tidspunkt som 2026-11-23T22:10:00Z", en: "a moment such as 2026-11-23T22:10:00Z")
    ) { Instant($0) }
  }
}

extension ArgumentForm<ID> {
  /// The id of a stored thing.
  static var id: Self {
    Self(
      schema: ["type": "string", "format": "uuid"],
      expectation: Message(da: "et id, en UUID", en: "an id, a UUID")
    ) { ID($0) }
  }
}

extension ArgumentForm where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  /// One of the raw values of an enumeration.
  static func choice(of _: Value.Type) -> Self {
    let names = Value.allCases.map(\.rawValue)
    return Self(
      schema: ["type": "string", "enum": .array(names.map(JSON.string))],
      expectation: Message(
        da: "en af " + names.joined(separator: ", "),
        en: "one of " + names.joined(separator: ", "))
    ) { Value(rawValue: $0) }
  }
}

extension ArgumentForm<WrittenPeriod> {
  /// A period whose meaning waits for a frequency.
  static func period(argument: String) -> Self {
    Self(
      schema: ["type": "string", "format": "period"],
      expectation: Message(
        da: "en periode som 2011-Q1, 2011-03, 2011 eller 2011/12",
        en: "a period such as 2011-Q1, 2011-03, 2011 or 2011/12")
    ) { text in
      text.isEmpty || text.utf8.count > 40 ? nil : WrittenPeriod(argument: argument, text: text)
    }
  }
}
