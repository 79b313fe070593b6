/// How far a decision is.
public enum DecisionState: String, CaseIterable, Sendable {
  /// Written down, not yet put to the vote.
  case proposed
  /// Being voted on.
  case open
  /// Decided for; what it leads to has happened.
  case adopted
  /// Decided against.
  case rejected
  /// Ended without either: too few voted, it was withdrawn, or it could no longer take effect.
  case lapsed
}
