import PostgresFixtures
import Testing

@testable import Postgres

/// One-shot batches with a BEGIN and a COMMIT of their own, as Citus needs them.
@Suite struct ExplicitTransactionTests {
  private let pool = Cluster.shared.pool { $0.explicitTransactions = true }

  private func query(_ sql: String) -> Query { Query(Statement(name: "", sql: sql)) }

  @Test("SET LOCAL holds for the rest of its batch and no longer")
  func setLocal() async throws {
    let results = try await pool.batch([
      query("set local application_name = 'explicit'"), query("show application_name"),
    ])
    #expect(try results[1][0].decode(0, as: String.self) == "explicit")
    let after = try await pool.batch([query("show application_name")])
    #expect(try after[0][0].decode(0, as: String.self) != "explicit")
    await pool.close()
  }

  @Test("a batch that fails stores nothing, and the connection serves the next")
  func failing() async throws {
    _ = try await pool.batch([query("create table explicit_rows (id int primary key)")])
    let error = await postgresError {
      try await pool.batch([
        query("insert into explicit_rows values (1)"), query("select 1 / 0"),
        query("insert into explicit_rows values (2)"),
      ])
    }
    #expect(error?.sqlState == "22012")
    let count = try await pool.batch([query("select count(*) from explicit_rows")])
    #expect(try count[0][0].decode(0, as: Int.self) == 0)
    #expect(pool.statistics.open == 1)
    await pool.close()
  }

  @Test("a constraint that fails at COMMIT fails the batch")
  func deferred() async throws {
    _ = try await pool.batch([
      query("create table explicit_once (id int unique deferrable initially deferred)")
    ])
    let error = await postgresError {
      try await pool.batch([query("insert into explicit_once values (1), (1)")])
    }
    #expect(error?.sqlState == "23505")
    await pool.close()
  }
}
