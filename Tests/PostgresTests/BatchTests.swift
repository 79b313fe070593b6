import Postgres
import PostgresFixtures
import Testing

@Suite("One-shot batches")
struct BatchTests {
  let cluster = Cluster.shared

  @Test("a batch returns one result for each of its queries, in order")
  func results() async throws {
    let pool = cluster.pool()
    let results = try await pool.batch([
      Query(Statement(name: "one", sql: "select $1::int8 as a, $2::text as b"), 7, "seven"),
      Query(Statement(name: "two", sql: "select generate_series(1, 3)::int4")),
      Query(Statement(name: "three", sql: "create temp table t ()")),
    ])
    #expect(results.count == 3)
    #expect(results[0].columns == ["a", "b"])
    #expect(try results[0][0].decode(0, as: Int.self) == 7)
    #expect(try results[0][0].decode(1, as: String.self) == "seven")
    #expect(try results[1].map { try $0.decode(0, as: Int.self) } == [1, 2, 3])
    #expect(results[1].affectedRows == 3)
    #expect(results[2].commandTag == "CREATE TABLE")
    await pool.close()
  }

  @Test("a batch is one transaction: what precedes a failing query is undone")
  func atomicity() async throws {
    let pool = cluster.pool()
    _ = try await pool.run("create table batch_atomic (a int8)")
    let error = await postgresError {
      try await pool.batch([
        Query(Statement(name: "insert", sql: "insert into batch_atomic values ($1)"), 1),
        Query(Statement(name: "divide", sql: "select 1 / $1::int8"), 0),
      ])
    }
    #expect(error?.kind == .server)
    #expect(error?.sqlState == "22012")
    #expect(error?.query == "divide")
    #expect(try await pool.run("select from batch_atomic").isEmpty)
    await pool.close()
  }

  @Test("a constraint that fails after every query said OK fails the batch")
  func deferredConstraint() async throws {
    let pool = cluster.pool()
    _ = try await pool.run(
      "create table batch_deferred (a int8 constraint once unique deferrable initially deferred)")
    let error = await postgresError {
      try await pool.batch([
        Query(Statement(name: "first", sql: "insert into batch_deferred values ($1)"), 1),
        Query(Statement(name: "again", sql: "insert into batch_deferred values ($1)"), 1),
      ])
    }
    #expect(error?.sqlState == "23505")
    #expect(error?.constraint == "once")
    #expect(error?.table == "batch_deferred")
    #expect(try await pool.run("select from batch_deferred").isEmpty)
    await pool.close()
  }

  @Test("failing batches hurt none of their neighbours on the same connection")
  func neighbours() async throws {
    let pool = cluster.pool { $0.maximumConnections = 1 }
    _ = try await pool.run("create table batch_neighbours (a int8)")
    let insert = Statement(name: "insert", sql: "insert into batch_neighbours values ($1)")
    let divide = Statement(name: "divide", sql: "select 1 / $1::int8")
    let failures = await withTaskGroup(of: (Int, PostgresError?).self) { group in
      for number in 0..<400 {
        group.addTask {
          (
            number,
            await postgresError {
              try await pool.batch([Query(insert, number), Query(divide, number % 4)])
            }
          )
        }
      }
      return await group.reduce(into: [Int: PostgresError?]()) { $0[$1.0] = $1.1 }
    }
    for number in 0..<400 {
      #expect(failures[number]??.sqlState == (number % 4 == 0 ? "22012" : nil))
    }
    let rows = try await pool.run("select count(*), sum(a)::int8 from batch_neighbours")
    #expect(try rows[0].decode(0, as: Int.self) == 300)
    #expect(try rows[0].decode(1, as: Int.self) == (0..<400).filter { $0 % 4 != 0 }.reduce(0, +))
    await pool.close()
  }

  @Test("a deadline that passes underway ends the wait and nothing else")
  func deadline() async throws {
    let pool = cluster.pool {
      $0.maximumConnections = 1
      $0.grace = .seconds(20)
    }
    _ = try await pool.run("create table batch_deadline (a text)")
    let slow = Statement(
      name: "", sql: "insert into batch_deadline select 'done' from pg_sleep(5)")
    async let late = postgresError {
      try await pool.batch([Query(slow)], deadline: .now + .milliseconds(50))
    }
    try await Task.sleep(for: .milliseconds(20))
    async let neighbour = pool.run("select 1")
    let start = ContinuousClock.now
    #expect(await late?.kind == .deadline)
    #expect(ContinuousClock.now - start < .seconds(4))
    #expect(try await neighbour.count == 1)
    #expect(try await pool.run("select from batch_deadline").count == 1, "it was not cancelled")
    await pool.close()
  }

  @Test("a deadline that has passed already sends nothing")
  func pastDeadline() async throws {
    let pool = cluster.pool()
    let error = await postgresError {
      try await pool.batch([Query(Statement(name: "", sql: "select 1"))], deadline: .now)
    }
    #expect(error?.kind == .deadline)
    #expect(pool.statistics.open == 0)
    await pool.close()
  }

  @Test("a cancelled task leaves its batch to its end on the shared connection")
  func cancellation() async throws {
    let pool = cluster.pool { $0.maximumConnections = 1 }
    _ = try await pool.run("create table batch_cancelled (a text)")
    let task = Task {
      try await pool.run("insert into batch_cancelled select 'done' from pg_sleep(1)")
    }
    #expect(await eventually { pool.statistics.underway == 1 })
    task.cancel()
    #expect(await postgresError { try await task.value }?.kind == .cancelled)
    #expect(try await pool.run("select from batch_cancelled").count == 1)
    await pool.close()
  }

  @Test("a task that was cancelled before sends nothing")
  func cancelledBefore() async throws {
    let pool = cluster.pool()
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await pool.run("select 1")
    }
    #expect(await postgresError { try await task.value }?.kind == .cancelled)
    #expect(pool.statistics.open == 0)
    await pool.close()
  }

  @Test("a shared connection that is lost leaves the outcome unknown")
  func lostUnderway() async throws {
    let proxy = FaultyProxy(cluster)
    let pool = cluster.pool { $0.connectionString = proxy.connectionString }
    async let lost = postgresError { try await pool.run("select pg_sleep(10)") }
    #expect(await eventually { pool.statistics.underway == 1 })
    proxy.cut()
    let error = await lost
    #expect(error?.kind == .outcomeUnknown)
    #expect(error?.isSafeToRetry == false)
    #expect(try await pool.run("select 1").count == 1, "the pool reconnects")
    await pool.close()
  }

  @Test("a server that falls silent costs its connection, not the pool")
  func silence() async throws {
    let proxy = FaultyProxy(cluster)
    let pool = cluster.pool {
      $0.connectionString = proxy.connectionString
      $0.maximumConnections = 1
      $0.grace = .milliseconds(200)
    }
    _ = try await pool.run("select 1")
    proxy.goDeaf()
    let error = await postgresError {
      try await pool.batch(
        [Query(Statement(name: "", sql: "select 1"))], deadline: .now + .milliseconds(100))
    }
    #expect(error?.kind == .deadline)
    #expect(await eventually { pool.statistics.open == 0 })
    proxy.cut()
    #expect(try await pool.run("select 1").count == 1)
    await pool.close()
  }

  @Test("an error's description names no value")
  func description() async throws {
    let pool = cluster.pool()
    _ = try await pool.run("create table batch_secret (a text constraint secrets_once unique)")
    _ = try await pool.run("insert into batch_secret values ($1)", "hunter2")
    let duplicate = await postgresError {
      try await pool.run("insert into batch_secret values ($1)", "hunter2")
    }
    #expect(duplicate?.detail?.contains("hunter2") == true)
    #expect("\(try #require(duplicate))".contains("secrets_once"))
    #expect(!"\(try #require(duplicate))".contains("hunter2"))
    let cast = await postgresError { try await pool.run("select $1::text::uuid", "hunter2") }
    #expect(cast?.message.contains("hunter2") == true)
    #expect(!"\(try #require(cast))".contains("hunter2"))
    await pool.close()
  }
}
