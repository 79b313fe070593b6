/// How votes make a decision.
public enum DecisionMethod: String, CaseIterable, Sendable {
  /// Adopted unless somebody objects with reasons.
  case consent
  /// Adopted when more vote for it than against.
  case majority
  /// Adopted when at least two thirds of those for or against are for it.
  case twoThirds = "two_thirds"
}
