/// How far a meeting is, which follows from the clock and from what was recorded.
public enum MeetingState: String, CaseIterable, Sendable {
  /// Called, and to come.
  case called
  /// Going on.
  case underway
  /// Over, its minutes not published yet.
  case held
  /// Over, with published minutes.
  case minuted
  /// Called off.
  case cancelled
}
