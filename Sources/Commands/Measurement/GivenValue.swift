import Domain

/// A value as its reporter gives it: itself, or by its parts.
struct GivenValue {
  let value: Decimal?
  let numerator: Decimal?
  let denominator: Decimal?
  let breakdown: String

  /// Takes the arguments; whether they go together is asked by ``check(_:)``.
  init(_ arguments: inout Arguments) throws(Refusal) {
    value = try arguments.optionalDecimal(
      "value",
      help: Message(
        da: "Værdien, med punktum som decimaltegn; ellers tæller og nævner.",
        en: "The value, with a decimal point; numerator and denominator otherwise."),
      example: "9.4")
    numerator = try arguments.optionalDecimal(
      "numerator", help: Message(da: "Tælleren.", en: "The numerator."), example: "94")
    denominator = try arguments.optionalDecimal(
      "denominator", help: Message(da: "Nævneren.", en: "The denominator."), example: "1000")
    breakdown =
      try arguments.optionalText(
        "breakdown",
        help: Message(
          da: "Den opdeling, værdien er for; ellers i alt.",
          en: "The breakdown the value is for; the total otherwise."),
        example: "drenge") ?? ""
  }

  /// Either a value or both its parts, and whole where things are counted.
  func check(_ definition: IndicatorInForce) throws(Refusal) {
    guard (numerator == nil) == (denominator == nil) else {
      throw .missingArgument(numerator == nil ? "numerator" : "denominator")
    }
    guard value != nil || numerator != nil else { throw .missingArgument("value") }
    guard value == nil || numerator == nil else {
      throw Refusal(
        .badValue,
        Message(
          da: "Giv enten value eller numerator og denominator.",
          en: "Give either value or numerator and denominator."), argument: "value")
    }
    if definition.kind == .count, let value, !value.isWholeCount {
      throw Refusal(.badValue, .notACount, argument: "value")
    }
  }
}

extension Decimal {
  /// Whether things can be counted to this number: whole and not below zero.
  var isWholeCount: Bool { !isNegative && trimmed.scale == 0 }
}

extension Message {
  /// What is wrong with a counted number that is not one.
  static let notACount = Message(
    da: "Indikatoren tæller: skriv et helt tal, 0 eller derover.",
    en: "The indicator counts: write a whole number, 0 or above.")
}
