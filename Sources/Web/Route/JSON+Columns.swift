import Domain

/// The columns of a reply's row, by the name that the query gives them. A column that is absent or
/// null is nil, and for `text` empty.
extension JSON {
  /// A text, or a number as it is written.
  func text(_ column: String) -> String {
    optionalText(column) ?? ""
  }

  /// A text, or a number as it is written.
  func optionalText(_ column: String) -> String? {
    switch self[column] {
    case .string(let text), .number(let text): text
    default: nil
    }
  }

  /// An exact number.
  func decimal(_ column: String) -> Decimal? {
    optionalText(column).flatMap { Decimal($0) }
  }

  /// A whole number.
  func whole(_ column: String) -> Int? {
    optionalText(column).flatMap { Int($0) }
  }

  /// A truth value; false where there is none.
  func flag(_ column: String) -> Bool {
    self[column]?.boolValue ?? false
  }

  /// A day.
  func day(_ column: String) -> Day? {
    optionalText(column).flatMap { Day($0) }
  }

  /// A moment.
  func instant(_ column: String) -> Instant? {
    optionalText(column).flatMap { Instant($0) }
  }

  /// A list.
  func list(_ column: String) -> [JSON] {
    self[column]?.arrayValue ?? []
  }

  /// A value of an enumeration by its raw value.
  func choice<Value: RawRepresentable>(_ column: String, of _: Value.Type = Value.self) -> Value?
  where Value.RawValue == String {
    optionalText(column).flatMap { Value(rawValue: $0) }
  }
}
