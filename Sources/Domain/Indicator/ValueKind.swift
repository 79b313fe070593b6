/// What an indicator's values are.
public enum ValueKind: String, CaseIterable, Sendable {
  /// Any number in the indicator's unit.
  case number
  /// A share, where possible with numerator and denominator.
  case percent
  /// An amount in the initiative's currency.
  case money
  /// A whole number of things or people.
  case count
}
