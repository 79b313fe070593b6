// Assumes nothing. Descriptions are for an operator at a terminal.

/// Why a database was not migrated.
public enum MigrationError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The server is older than PostgreSQL 15; its version as libpq counts, such as 140010.
  case serverTooOld(version: Int)
  /// The database has gone through a migration that this plan does not know.
  case schemaNewerThanBinary(number: Int, name: String)
  /// A migration was edited after it had been applied.
  case changedChecksum(name: String)
  /// A migration came in below others that are already applied, or numbers do not rise.
  case outOfOrder(name: String)
  /// A file began or ended a transaction; what it did may be committed.
  case leftTransaction(name: String)
  /// A file failed and was rolled back; the line, from 1, if the server said where.
  case failed(name: String, line: Int?, PostgresError)
  /// The database could not be reached, or its record of migrations not be read or written.
  case database(PostgresError)

  /// What happened, in one line.
  public var description: String {
    switch self {
    case .serverTooOld(let version):
      "the server is PostgreSQL \(version / 10_000); 15 is the oldest supported"
    case .schemaNewerThanBinary(let number, let name):
      "the database has migration \(number) (\(name)), which this program does not know"
    case .changedChecksum(let name):
      "\(name) was changed after it had been applied"
    case .outOfOrder(let name):
      "\(name) comes after a migration with the same or a higher number"
    case .leftTransaction(let name):
      "\(name) begins or ends a transaction"
    case .failed(let name, let line, let error):
      line.map { "\(name), line \($0): \(error.message)" } ?? "\(name): \(error.message)"
    case .database(let error):
      error.description
    }
  }
}
