/// Whom an indicator is about.
public enum Level: String, CaseIterable, Sendable {
  /// Everybody in the area, whoever serves them.
  case population
  /// Those whom the parties' work reaches.
  case performance
}
