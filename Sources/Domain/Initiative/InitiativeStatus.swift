/// Whether an initiative is in use; the operator's to change.
public enum InitiativeStatus: String, CaseIterable, Sendable {
  /// Read and written.
  case active
  /// Read only for a while; terms and deadlines stop.
  case suspended
  /// Read only for good.
  case archived
  /// About to be gone.
  case erasing
}
