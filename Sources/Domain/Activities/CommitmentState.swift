/// What has become of a commitment, as it is stored; that one is late follows from its due date.
public enum CommitmentState: String, CaseIterable, Sendable {
  /// Not settled yet.
  case open
  /// Done as promised.
  case kept
  /// Given up.
  case dropped
}
