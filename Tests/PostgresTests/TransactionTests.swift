import Postgres
import PostgresFixtures
import Testing

@Suite("Interactive transactions")
struct TransactionTests {
  struct Refused: Error {}

  let cluster = Cluster.shared
  let backend = Statement(name: "backend", sql: "select pg_backend_pid()")

  @Test("BEGIN, the opening queries and the first query take one round trip, COMMIT another")
  func roundTrips() async throws {
    let proxy = FaultyProxy(cluster)
    let pool = cluster.pool {
      $0.connectionString = proxy.connectionString
      $0.maximumConnections = 1
    }
    let opening = Query(Statement(name: "opening", sql: "select $1::text"), "opened")
    let body = Query(Statement(name: "body", sql: "select $1::int8"), 1)
    // BEGIN and COMMIT are prepared at their first use, like the others.
    try await pool.transaction(opening: [opening]) { _ = try await $0.run(body) }
    let before = proxy.requests
    try await pool.transaction(opening: [opening]) { transaction in
      #expect(transaction.openingResults.isEmpty)
      let results = try await transaction.run(body)
      #expect(results.count == 1)
      #expect(try results[0][0].decode(0, as: Int.self) == 1)
      #expect(try transaction.openingResults[0][0].decode(0, as: String.self) == "opened")
    }
    #expect(proxy.requests - before == 2)
    await pool.close()
  }

  @Test("what the body did is committed when it returns")
  func commit() async throws {
    let pool = cluster.pool()
    _ = try await pool.run("create table transaction_commit (a int8)")
    let sum = try await pool.transaction { transaction in
      _ = try await transaction.run("insert into transaction_commit values (1), (2)")
      let rows = try await transaction.run("select sum(a)::int8 from transaction_commit")
      return try rows[0].decode(0, as: Int.self)
    }
    #expect(sum == 3)
    #expect(try await pool.run("select from transaction_commit").count == 2)
    await pool.close()
  }

  @Test("opening queries run even if the body asks nothing, and may refuse")
  func openingOnly() async throws {
    let pool = cluster.pool()
    _ = try await pool.run("create table transaction_opening (a int8)")
    let insert = Query(Statement(name: "", sql: "insert into transaction_opening values (1)"))
    try await pool.transaction(opening: [insert]) { _ in }
    #expect(try await pool.run("select from transaction_opening").count == 1)
    let refusing = Query(Statement(name: "refusing", sql: "select 1 / 0"))
    let error = await postgresError { try await pool.transaction(opening: [refusing]) { _ in } }
    #expect(error?.query == "refusing")
    await pool.close()
  }

  @Test("a body that throws is rolled back before its connection goes to the next")
  func rollback() async throws {
    let pool = cluster.pool { $0.maximumConnections = 1 }
    _ = try await pool.run("create table transaction_rollback (a int8)")
    let process = try await pool.batch([Query(backend)])[0][0].decode(0, as: Int.self)
    await #expect(throws: Refused.self) {
      try await pool.transaction { transaction in
        _ = try await transaction.run("insert into transaction_rollback values (1)")
        throw Refused()
      }
    }
    await #expect(throws: PostgresError.self) {
      try await pool.transaction { transaction in
        _ = try await transaction.run("insert into transaction_rollback values (2)")
        _ = try await transaction.run("select 1 / 0")
      }
    }
    #expect(try await pool.run("select from transaction_rollback").isEmpty)
    let same = try await pool.batch([Query(backend)])[0][0].decode(0, as: Int.self)
    #expect(same == process, "the connection was reused, not replaced")
    await pool.close()
  }

  @Test("a body that swallows an error is not committed")
  func swallowedError() async throws {
    let pool = cluster.pool()
    _ = try await pool.run("create table transaction_swallowed (a int8)")
    let error = await postgresError {
      try await pool.transaction { transaction in
        _ = try await transaction.run("insert into transaction_swallowed values (1)")
        _ = try? await transaction.run("select 1 / 0")
      }
    }
    #expect(error?.sqlState == "22012")
    #expect(try await pool.run("select from transaction_swallowed").isEmpty)
    await pool.close()
  }

  @Test("a body may come back to a savepoint")
  func savepoint() async throws {
    let pool = cluster.pool()
    _ = try await pool.run("create table transaction_savepoint (a int8)")
    try await pool.transaction { transaction in
      _ = try await transaction.run("insert into transaction_savepoint values (1)")
      _ = try await transaction.run("savepoint here")
      _ = try? await transaction.run("select 1 / 0")
      _ = try await transaction.run("rollback to here")
    }
    #expect(try await pool.run("select from transaction_savepoint").count == 1)
    await pool.close()
  }

  @Test("read-only and read-write win over the role's default")
  func accessModes() async throws {
    let pool = cluster.pool {
      $0.connectionString += " options='-c default_transaction_read_only=on'"
    }
    func isReadOnly(_ readOnly: Bool?) async throws -> String {
      try await pool.transaction(readOnly: readOnly) { transaction in
        try await transaction.run("show transaction_read_only")[0].decode(0)
      }
    }
    #expect(try await isReadOnly(nil) == "on")
    #expect(try await isReadOnly(true) == "on")
    #expect(try await isReadOnly(false) == "off")
    let error = await postgresError {
      try await pool.transaction(readOnly: true) { transaction in
        try await transaction.run("create table transaction_never ()")
      }
    }
    #expect(error?.sqlState == "25006")
    await pool.close()
  }

  @Test("a constraint that fails at COMMIT fails the transaction")
  func deferredConstraint() async throws {
    let pool = cluster.pool { $0.maximumConnections = 1 }
    _ = try await pool.run(
      "create table transaction_deferred (a int8 unique deferrable initially deferred)")
    let error = await postgresError {
      try await pool.transaction { transaction in
        try await transaction.run("insert into transaction_deferred values (1), (1)")
      }
    }
    #expect(error?.sqlState == "23505")
    #expect(try await pool.run("select from transaction_deferred").isEmpty)
    await pool.close()
  }

  @Test("a connection lost after COMMIT was sent leaves the outcome unknown")
  func lostAtCommit() async throws {
    let proxy = FaultyProxy(cluster)
    let pool = cluster.pool { $0.connectionString = proxy.connectionString }
    _ = try await pool.run("create table transaction_lost (a int8)")
    let error = await postgresError {
      try await pool.transaction { transaction in
        _ = try await transaction.run("insert into transaction_lost values (1)")
        proxy.goDeaf()
        let requests = proxy.requests
        Task {
          #expect(await eventually { proxy.requests > requests })
          proxy.cut()
        }
      }
    }
    #expect(error?.kind == .outcomeUnknown)
    #expect(error?.isSafeToRetry == false)
    await pool.close()
  }

  @Test("a connection lost before COMMIT was sent has committed nothing")
  func lostBeforeCommit() async throws {
    let proxy = FaultyProxy(cluster)
    let pool = cluster.pool { $0.connectionString = proxy.connectionString }
    let error = await postgresError {
      try await pool.transaction { transaction in
        _ = try await transaction.run("select 1")
        Task {
          try await Task.sleep(for: .milliseconds(50))
          proxy.cut()
        }
        _ = try await transaction.run("select pg_sleep(30)")
      }
    }
    #expect(error?.kind == .connectionLost)
    #expect(error?.isSafeToRetry == true)
    await pool.close()
  }

  @Test("a deadline cancels the query on the server and spares the connection")
  func deadline() async throws {
    let pool = cluster.pool { $0.maximumConnections = 1 }
    let process = try await pool.batch([Query(backend)])[0][0].decode(0, as: Int.self)
    let start = ContinuousClock.now
    let error = await postgresError {
      try await pool.transaction(deadline: .now + .milliseconds(100)) { transaction in
        try await transaction.run("select pg_sleep(30)")
      }
    }
    #expect(error?.kind == .deadline)
    #expect(ContinuousClock.now - start < .seconds(10))
    let same = try await pool.batch([Query(backend)])[0][0].decode(0, as: Int.self)
    #expect(same == process)
    await pool.close()
  }

  @Test("a server's own timeout is not taken for a cancellation of ours")
  func statementTimeout() async throws {
    let pool = cluster.pool()
    let error = await postgresError {
      try await pool.transaction { transaction in
        _ = try await transaction.run("set local statement_timeout = 20")
        _ = try await transaction.run("select pg_sleep(30)")
      }
    }
    #expect(error?.kind == .server)
    #expect(error?.sqlState == "57014")
    await pool.close()
  }

  @Test("a cancelled task's query is cancelled and never the query after it")
  func cancellation() async throws {
    let pool = cluster.pool { $0.maximumConnections = 1 }
    let process = try await pool.batch([Query(backend)])[0][0].decode(0, as: Int.self)
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<60 {
      // The query lasts 3 ms, so that some cancellations come before its end and some after.
      let delay = UInt64.random(in: 0..<5_000_000, using: &generator)
      let task = Task {
        try await pool.transaction { transaction in
          try await transaction.run("select pg_sleep(0.003)")
        }
      }
      try await Task.sleep(nanoseconds: delay)
      task.cancel()
      let error = await postgresError { try await task.value }
      #expect(error == nil || error?.kind == .cancelled, "after \(delay) ns")
      let later = await postgresError { try await pool.run("select pg_sleep(0.002)") }
      #expect(later == nil, "after \(delay) ns")
    }
    let same = try await pool.batch([Query(backend)])[0][0].decode(0, as: Int.self)
    #expect(same == process)
    await pool.close()
  }

  @Test("a server that does not even heed a cancellation costs its connection")
  func silence() async throws {
    let proxy = FaultyProxy(cluster)
    let pool = cluster.pool {
      $0.connectionString = proxy.connectionString
      $0.grace = .milliseconds(200)
    }
    _ = try await pool.run("select 1")
    let start = ContinuousClock.now
    let error = await postgresError {
      try await pool.transaction(deadline: .now + .milliseconds(500)) { transaction in
        proxy.goDeaf()
        _ = try await transaction.run("select 1")
      }
    }
    #expect(error?.kind == .deadline)
    #expect(ContinuousClock.now - start < .seconds(10))
    #expect(pool.statistics.open == 0)
    proxy.cut()
    #expect(try await pool.run("select 1").count == 1)
    await pool.close()
  }
}
