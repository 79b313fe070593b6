/// What somebody who is called to a meeting answers.
public enum MeetingAnswer: String, CaseIterable, Sendable {
  /// Will be there.
  case coming
  /// Cannot be there.
  case declined
}
