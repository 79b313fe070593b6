import Postgres

/// Finds out whether a pooler before the database loses what is prepared, as PgBouncer does in
/// transaction mode before 1.21, and later without `max_prepared_statements`.
///
/// Connections share a session there, and a session takes a name only once. Without this check the
/// server would start, and fail whenever two of its connections met.
struct PoolerCheck: Sendable {
  /// As the server's pools connect.
  let connectionString: String

  /// One after the other, so that a pooler gives each the session of the one before it.
  private static let connections = 3
  private static let probe = Query(Statement(name: "rygrad_pooler_check", sql: "select"))

  /// Throws ``StartupProblem`` if so; whoever needs the database tells of any other failure.
  func run() async throws {
    for _ in 0..<Self.connections {
      let pool = Pool(
        Pool.Configuration(
          connectionString: connectionString, user: "rygrad_gate", applicationName: "rygrad",
          maximumConnections: 1))
      var failure: PostgresError?
      do throws(PostgresError) {
        _ = try await pool.batch([Self.probe], deadline: .now + .seconds(5))
      } catch {
        failure = error
      }
      await pool.close()
      guard let failure else { continue }
      guard failure.sqlState == "42P05" || failure.sqlState == "26000" else { return }
      throw StartupProblem(
        "a pooler before the database loses prepared statements",
        remedy: """
          set RYGRAD_STATEMENTS=unnamed; a PgBouncer of version 1.21 or newer may keep them instead, with \
          max_prepared_statements above 0
          """)
    }
  }
}
