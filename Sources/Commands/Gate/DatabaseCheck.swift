import Domain
public import Postgres

/// What the database said when it was asked whether it can serve this program.
public enum DatabaseCheck: Sendable {
  /// It answered, and every migration that this program carries has been applied.
  case ready
  /// It answered, and lacks a migration: an older backup may have been restored.
  case behind(migration: String)
  /// It did not answer as it should within the time.
  case silent(PostgresError)
}

extension Pools {
  /// Asks the database through the gate's pool; returns by the deadline, one way or the other.
  ///
  /// A schema newer than this program counts as current: while servers are replaced one by one,
  /// those of the old version go on.
  public func check(within limit: Duration) async -> DatabaseCheck {
    do throws(PostgresError) {
      let query = Queries.query("gate_migrations", [])
      let rows = try await gate.batch([query], deadline: .now + limit)[0]
      var applied: Set<String> = []
      for row in rows { applied.insert(try row.decode(0, as: String.self)) }
      let missing = Self.migrations.first { !applied.contains($0) }
      return missing.map { .behind(migration: $0) } ?? .ready
    } catch {
      return .silent(error)
    }
  }

  private static let migrations = SchemaFiles.plan().migrations.map(\.name)
}
