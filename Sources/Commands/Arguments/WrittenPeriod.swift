public import Domain

/// A period as the caller wrote it: what it means depends on the frequency of an indicator.
public struct WrittenPeriod: Sendable, Hashable {
  /// The argument it came in.
  public let argument: String
  /// The text as written, such as `2011-Q1`.
  public let text: String

  /// The period meant at that frequency; a text that means none is refused as `BAD_VALUE`.
  public func resolved(at frequency: Frequency) throws(Refusal) -> Period {
    guard let period = Period(text, frequency: frequency) else {
      throw Refusal(
        .badValue,
        Message(
          da: "\(argument) er ikke en periode, som passer til frekvensen \(frequency.rawValue).",
          en: "\(argument) is not a period that fits the frequency \(frequency.rawValue)."),
        hint: Message(
          da: "Skriv for eksempel 2011-03, 2011-Q1, 2011-H1, 2011/12, 2011 eller 2011-03-17.",
          en: "Write for example 2011-03, 2011-Q1, 2011-H1, 2011/12, 2011 or 2011-03-17."),
        argument: argument)
    }
    return period
  }
}
