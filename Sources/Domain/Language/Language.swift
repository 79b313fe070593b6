/// A language that Rygrad speaks.
public enum Language: String, CaseIterable, Sendable {
  /// Danish.
  case da
  /// English.
  case en
}
