import Domain

extension JSON {
  /// The value as people read it in a table; an inner object stays compact JSON.
  func cellText(_ language: Language) -> String {
    switch self {
    case .null: ""
    case .bool(let value):
      value
        ? Message(da: "ja", en: "yes")[language]
        : Message(da: "nej", en: "no")[language]
    case .number(let text): text
    case .string(let text): text
    case .array(let items) where !items.contains(where: \.isContainer):
      items.map { $0.cellText(language) }.joined(separator: ", ")
    case .array, .object: text
    }
  }

  /// Whether the value is a number, or a string that is one exactly, as money is sent.
  var isNumeric: Bool {
    switch self {
    case .number: true
    case .string(let text): Decimal(text) != nil
    default: false
    }
  }

  /// Whether the value holds others.
  var isContainer: Bool {
    switch self {
    case .array, .object: true
    default: false
    }
  }
}

/// A field's name as a heading: `award_date` becomes `Award date`.
func heading(_ field: String) -> String {
  let words = String(field.map { $0 == "_" || $0 == "." ? " " : $0 }).escapedForTerminal
  return words.prefix(1).uppercased() + words.dropFirst()
}
