/// What an organisation puts in beside the grants.
public enum CofinancingKind: String, CaseIterable, Sendable {
  /// Money of its own.
  case ownFinancing = "own_financing"
  /// Work, rooms or things, at the value that it puts on them.
  case inKind = "in_kind"
}
