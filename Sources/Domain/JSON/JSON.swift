/// A JSON value (RFC 8259); objects keep the order of their members, numbers their text.
public enum JSON: Sendable, Hashable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number as written, so that no digit is lost; the text must follow JSON's grammar.
  case number(String)
  /// A string.
  case string(String)
  /// A list.
  case array([JSON])
  /// Named values; no name occurs twice.
  case object([Member])

  /// A name and its value within an object.
  public struct Member: Sendable, Hashable {
    /// The name.
    public var name: String
    /// The value.
    public var value: JSON

    /// The member `name: value`.
    public init(name: String, value: JSON) {
      self.name = name
      self.value = value
    }
  }

  /// A whole number.
  public init(_ number: some BinaryInteger) {
    self = .number(String(number))
  }
}

// MARK: - Reading values

extension JSON {
  /// The value of the member `name` of an object; nil when absent or when this is no object.
  public subscript(name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The text of a string.
  public var stringValue: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The value of a boolean.
  public var boolValue: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The value of a number written without fraction or exponent that fits.
  public var intValue: Int? {
    if case .number(let text) = self { Int(text) } else { nil }
  }

  /// The exact value of a number.
  public var decimalValue: Decimal? {
    if case .number(let text) = self { Decimal(text) } else { nil }
  }

  /// The elements of a list.
  public var arrayValue: [JSON]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The members of an object, in order.
  public var objectValue: [Member]? {
    if case .object(let members) = self { members } else { nil }
  }
}

// MARK: - Literals

extension JSON: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByStringInterpolation, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// `null`.
  public init(nilLiteral: ()) { self = .null }
  /// `true` or `false`.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// A whole number.
  public init(integerLiteral value: Int) { self.init(value) }
  /// A string.
  public init(stringLiteral value: String) { self = .string(value) }
  /// A list.
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }
  /// An object with its members in the order written.
  public init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(elements.map { Member(name: $0, value: $1) })
  }
}
