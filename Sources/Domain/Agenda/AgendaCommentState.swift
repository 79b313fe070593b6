/// Whether a comment on a draft still waits for an answer.
public enum AgendaCommentState: String, CaseIterable, Sendable {
  /// It waits.
  case open
  /// It was answered or taken back.
  case resolved
}
