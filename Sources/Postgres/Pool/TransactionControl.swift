// Assumes nothing. Prepared like any statement, under names that no caller is likely to use, and not
// counted among the callers' statements.

/// The statements that begin and end an interactive transaction.
enum TransactionControl {
  static let commit = query("COMMIT")
  static let rollback = query("ROLLBACK")

  /// BEGIN with the isolation and the access that are wished for; `readOnly` nil leaves it to the role.
  static func begin(readOnly: Bool?, snapshot: Bool) -> Query {
    begins[(snapshot ? 3 : 0) + (readOnly.map { $0 ? 1 : 2 } ?? 0)]
  }

  private static let begins = ["", " ISOLATION LEVEL REPEATABLE READ"].flatMap { isolation in
    ["", " READ ONLY", " READ WRITE"].map { access in query("BEGIN" + isolation + access) }
  }

  private static func query(_ sql: String) -> Query {
    Query(Statement(name: "postgres: " + sql, sql: sql, isCounted: false))
  }
}
