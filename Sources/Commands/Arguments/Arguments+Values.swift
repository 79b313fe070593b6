public import Domain

// One function for each kind of value, and one more where it may be absent.
extension Arguments {
  /// A text of 1 to `maximumLength` characters, without control characters.
  public mutating func text(
    _ name: String, help: Message, example: String, maximumLength: Int = 200
  ) throws(Refusal) -> String {
    try require(name, .text(maximumLength: maximumLength), help: help, example: example)
  }

  /// A text or `nil`; where it is `clearable`, an empty text stands for itself.
  public mutating func optionalText(
    _ name: String, help: Message, example: String, maximumLength: Int = 200,
    clearable: Bool = false
  ) throws(Refusal) -> String? {
    try take(
      name, .text(maximumLength: maximumLength), help: help, example: example,
      clearable: clearable ? "" : nil)
  }

  /// One of an enumeration's raw values; required unless it has a default.
  public mutating func choice<Choice: ArgumentChoice>(
    _ name: String, as type: Choice.Type, help: Message, example: Choice,
    default defaultValue: Choice? = nil
  ) throws(Refusal) -> Choice {
    guard let defaultValue else {
      return try require(name, .choice(of: type), help: help, example: example.rawValue)
    }
    return try take(
      name, .choice(of: type), help: help, example: example.rawValue,
      default: defaultValue.rawValue) ?? defaultValue
  }

  /// One of an enumeration's raw values or `nil`.
  public mutating func optionalChoice<Choice: ArgumentChoice>(
    _ name: String, as type: Choice.Type, help: Message, example: Choice
  ) throws(Refusal) -> Choice? {
    try take(name, .choice(of: type), help: help, example: example.rawValue)
  }

  /// An exact decimal number with a point.
  public mutating func decimal(
    _ name: String, help: Message, example: String
  ) throws(Refusal) -> Decimal {
    try require(name, .decimal, help: help, example: example)
  }

  /// An exact decimal number with a point or `nil`.
  public mutating func optionalDecimal(
    _ name: String, help: Message, example: String
  ) throws(Refusal) -> Decimal? {
    try take(name, .decimal, help: help, example: example)
  }

  /// A whole number within `range`; required unless it has a default.
  public mutating func integer(
    _ name: String, help: Message, example: Int, in range: ClosedRange<Int>,
    default defaultValue: Int? = nil
  ) throws(Refusal) -> Int {
    guard let defaultValue else {
      return try require(name, .integer(in: range), help: help, example: String(example))
    }
    return try take(
      name, .integer(in: range), help: help, example: String(example),
      default: String(defaultValue)) ?? defaultValue
  }

  /// A whole number within `range` or `nil`.
  public mutating func optionalInteger(
    _ name: String, help: Message, example: Int, in range: ClosedRange<Int>
  ) throws(Refusal) -> Int? {
    try take(name, .integer(in: range), help: help, example: String(example))
  }

  /// A day written `YYYY-MM-DD`.
  public mutating func day(
    _ name: String, help: Message, example: String = "2026-11-23"
  ) throws(Refusal) -> Day {
    try require(name, .day, help: help, example: example)
  }

  /// A day written `YYYY-MM-DD` or `nil`.
  public mutating func optionalDay(
    _ name: String, help: Message, example: String = "2026-11-23"
  ) throws(Refusal) -> Day? {
    try take(name, .day, help: help, example: example)
  }

  /// A moment written as RFC 3339 has it or `nil`.
  public mutating func optionalInstant(
    _ name: String, help: Message, example: String = "2026-11-23T22:10:00Z"
  ) throws(Refusal) -> Instant? {
    try take(name, .instant, help: help, example: example)
  }

  /// A period in any of its written forms, to be resolved at an indicator's frequency.
  public mutating func period(
    _ name: String, help: Message, example: String = "2011-Q1"
  ) throws(Refusal) -> WrittenPeriod {
    try require(name, .period(argument: name), help: help, example: example)
  }

  /// A period in any of its written forms or `nil`.
  public mutating func optionalPeriod(
    _ name: String, help: Message, example: String = "2011-Q1"
  ) throws(Refusal) -> WrittenPeriod? {
    try take(name, .period(argument: name), help: help, example: example)
  }

  /// `true` or `false`, with what an absent one means.
  public mutating func boolean(
    _ name: String, help: Message, default defaultValue: Bool
  ) throws(Refusal) -> Bool {
    try take(
      name, .boolean, help: help, example: String(!defaultValue), default: String(defaultValue))
      ?? defaultValue
  }

  /// An e-mail address, folded to lower case.
  public mutating func email(
    _ name: String, help: Message, example: String = "anna@example.org"
  ) throws(Refusal) -> String {
    try require(name, .email, help: help, example: example)
  }

  /// An e-mail address, folded to lower case, or `nil`.
  mutating func optionalEmail(
    _ name: String, help: Message, example: String = "anna@example.org"
  ) throws(Refusal) -> String? {
    try take(name, .email, help: help, example: example)
  }

  /// A short name of lower-case letters, digits and hyphens.
  public mutating func slug(
    _ name: String, help: Message, example: String
  ) throws(Refusal) -> String {
    try require(name, .slug, help: help, example: example)
  }

  /// A short name of lower-case letters, digits and hyphens, or `nil`.
  public mutating func optionalSlug(
    _ name: String, help: Message, example: String
  ) throws(Refusal) -> String? {
    try take(name, .slug, help: help, example: example)
  }

  /// The id of a stored thing.
  public mutating func id(
    _ name: String, help: Message, example: String = exampleID
  ) throws(Refusal) -> ID {
    try require(name, .id, help: help, example: example)
  }

  /// The id of a stored thing or `nil`.
  public mutating func optionalID(
    _ name: String, help: Message, example: String = exampleID
  ) throws(Refusal) -> ID? {
    try take(name, .id, help: help, example: example)
  }

  /// Ids of stored things, one for each time the name is given.
  public mutating func list(
    _ name: String, of _: ID.Type, help: Message, example: String = exampleID,
    required: Bool = true
  ) throws(Refusal) -> [ID] {
    try takeAll(name, .id, help: help, example: example, isRequired: required)
  }

  /// Texts, one for each time the name is given.
  public mutating func textList(
    _ name: String, help: Message, example: String, maximumLength: Int = 200,
    required: Bool = true
  ) throws(Refusal) -> [String] {
    try takeAll(
      name, .text(maximumLength: maximumLength), help: help, example: example,
      isRequired: required)
  }

  /// A secret, which audit and logs show as `***`.
  public mutating func secret(
    _ name: String, help: Message, example: String
  ) throws(Refusal) -> String {
    try require(name, .text(maximumLength: 200), help: help, example: example, isSecret: true)
  }

  /// A secret, which audit and logs show as `***`, or `nil`.
  public mutating func optionalSecret(
    _ name: String, help: Message, example: String
  ) throws(Refusal) -> String? {
    try take(
      name, .text(maximumLength: 200), help: help, example: example, isSecret: true)
  }

  /// Short names, one for each time the name is given, of which audit and logs tell nothing: not even
  /// how many, or whether there were any.
  mutating func secretList(
    _ name: String, help: Message, example: String
  ) throws(Refusal) -> [String] {
    try takeAll(name, .slug, help: help, example: example, isRequired: false, isSecret: true)
  }

  /// A password, which audit and logs show as `***`, or `nil`.
  mutating func optionalPassword(
    _ name: String, help: Message, example: String = "ni grønne heste danser"
  ) throws(Refusal) -> String? {
    try take(name, .password, help: help, example: example, isSecret: true)
  }

  /// The id shown in examples.
  public static var exampleID: String { "019a0c3e-5f00-7000-8000-000000000001" }
}

/// An enumeration whose raw values are written in arguments.
public typealias ArgumentChoice = RawRepresentable<String> & CaseIterable & Sendable
