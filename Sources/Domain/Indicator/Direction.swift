/// Which way an indicator should move.
public enum Direction: String, CaseIterable, Sendable {
  /// More is better.
  case increase
  /// Less is better.
  case decrease
  /// Staying is better.
  case maintain
}
