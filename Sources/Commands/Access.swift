/// What a command does to what is stored.
public enum Access: String, Sendable, CaseIterable {
  /// Reads; its transaction is read-only and leaves no audit record.
  case read
  /// Changes something; the audit record is written in the same transaction.
  case write
  /// Acknowledges the charter: the one write that an unacknowledged backbone member may do.
  case acknowledge
}
