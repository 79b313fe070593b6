/// How far a draft of the common agenda is.
public enum AgendaDraftState: String, CaseIterable, Sendable {
  /// The pen-holder is writing.
  case writing
  /// Everybody at work is asked for comments.
  case commenting
  /// A decision on it is proposed or open; nobody may change it meanwhile.
  case put
  /// It has become a version.
  case adopted
  /// It was given up.
  case dropped
}
