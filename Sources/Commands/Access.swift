/// What a command does to what is stored.
public enum Access: String, Sendable, CaseIterable {
  /// Reads; its transaction is read-only and leaves no audit record.
  case read
  /// Changes something; the audit record is written in the same transaction.
  case write
  /// Changes something that a caretaker sees to as well: a backbone whose term has ended without a
  /// successor approves figures, invites members and calls meetings. Its SQL asks `ctx.require_care`.
  case care
  /// Acknowledges the charter: the one write that an unacknowledged backbone member may do.
  case acknowledge
}
