import Postgres
import PostgresFixtures
import Testing

/// A one-shot batch is no transaction block: BEGIN is never sent, so that neighbours on the same
/// connection cannot end up in it.
@Suite("What does not belong in a one-shot batch")
struct ImplicitTransactionTests {
  let cluster = Cluster.shared

  private func state(_ statements: String...) async -> String? {
    let pool = cluster.pool()
    let error = await postgresError {
      try await pool.batch(statements.map { Query(Statement(name: "", sql: $0)) })
    }
    await pool.close()
    return error?.sqlState
  }

  @Test("SAVEPOINT is refused, wherever it stands")
  func savepoint() async {
    #expect(await state("savepoint here") == "25P01")
    #expect(await state("select 1", "savepoint here") == "25P01")
  }

  @Test("VACUUM is refused behind other queries")
  func vacuum() async {
    #expect(await state("select 1", "vacuum") == "25001")
  }

  @Test("SET LOCAL and SET TRANSACTION do not reach the next batch on the connection")
  func settings() async throws {
    let pool = cluster.pool { $0.maximumConnections = 1 }
    _ = try await pool.run("set local work_mem = '77MB'")
    _ = try await pool.run("set transaction read only")
    let row = try await pool.run(
      "select current_setting('work_mem'), current_setting('transaction_read_only')")[0]
    #expect(try row.decode(0, as: String.self) != "77MB")
    #expect(try row.decode(1, as: String.self) == "off")
    #expect(pool.statistics.opened == 1)
    await pool.close()
  }
}
