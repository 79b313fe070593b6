/// A part of the common agenda, in the order in which it is read.
public enum AgendaSection: String, CaseIterable, Sendable {
  /// What the partners want to see come true.
  case vision
  /// How they want to work together.
  case principles
  /// What the problem is, as they understand it together.
  case problem
  /// What is to be reached, by when, and by which indicators that is seen.
  case goals
  /// The ways there.
  case strategies
}
