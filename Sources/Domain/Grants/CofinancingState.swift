/// Whether a contribution counts in the split of the resources.
public enum CofinancingState: String, CaseIterable, Sendable {
  /// Entered by the backbone for another party, which has yet to confirm it.
  case reported
  /// On its giver's word.
  case confirmed
  /// Taken back, with a reason.
  case withdrawn
}
