/// In which database context a command runs.
public enum Scope: String, Sendable, CaseIterable {
  /// None: the command reaches no table by itself.
  case none
  /// The host's own tables, as whoever the caller is.
  case host
  /// One initiative, on behalf of one party, or of an operator where permitted.
  case initiative
  /// Every initiative the caller is a member of: run once in each, in a transaction of its own.
  case eachInitiative = "each_initiative"
}
