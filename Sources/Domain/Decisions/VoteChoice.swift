/// What a party says to a decision.
public enum VoteChoice: String, CaseIterable, Sendable {
  /// Yes.
  case `for`
  /// No; where consent is asked for, an objection.
  case against
  /// Neither; it counts for the quorum.
  case abstain
}
