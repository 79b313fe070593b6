import Postgres
import PostgresFixtures
import Testing

@Suite("Pools")
struct PoolTests {
  let cluster = Cluster.shared

  @Test("connections are opened when needed, and never more than allowed")
  func growth() async throws {
    let pool = cluster.pool { $0.maximumConnections = 3 }
    #expect(pool.statistics.open == 0)
    _ = try await pool.run("select 1")
    #expect(pool.statistics.open == 1)
    let most = Shared(0)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<12 {
        group.addTask {
          try await pool.transaction { transaction in
            _ = try await transaction.run("select pg_sleep(0.02)")
            most.withLock { $0 = max($0, pool.statistics.open) }
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(most.withLock { $0 } == 3)
    let statistics = pool.statistics
    #expect(statistics.open == 3 && statistics.idle == 3 && statistics.waiting == 0)
    await pool.close()
  }

  @Test("several one-shot batches share a connection, up to the depth")
  func sharing() async throws {
    let pool = cluster.pool {
      $0.maximumConnections = 1
      $0.depth = 3
    }
    _ = try await pool.run("select 1")
    let holder = cluster.pool()
    let tasks = try await holder.transaction { transaction in
      _ = try await transaction.run("select pg_advisory_xact_lock(3)")
      let tasks = (0..<5).map { _ in
        Task { try await pool.run("select pg_advisory_xact_lock_shared(3)") }
      }
      #expect(await eventually { pool.statistics.underway == 3 && pool.statistics.waiting == 2 })
      return tasks
    }
    for task in tasks { _ = try await task.value }
    #expect(pool.statistics.underway == 0)
    await pool.close()
    await holder.close()
  }

  @Test(
    "those who wait for a connection get it in the order in which they came",
    .timeLimit(.minutes(1)))
  func order() async throws {
    let pool = cluster.pool { $0.maximumConnections = 1 }
    _ = try await pool.run("create table pool_order (place serial, number int8)")
    try await withThrowingTaskGroup(of: Void.self) { group in
      try await pool.transaction { transaction in
        _ = try await transaction.run("select 1")
        for number in 0..<6 {
          group.addTask {
            let insert = Query(
              Statement(name: "", sql: "insert into pool_order (number) values ($1)"), number)
            if number.isMultiple(of: 2) {
              try await pool.transaction { _ = try await $0.run(insert) }
            } else {
              _ = try await pool.batch([insert])
            }
          }
          #expect(await eventually { pool.statistics.waiting == number + 1 })
        }
      }
      try await group.waitForAll()
    }
    let served = try await pool.run("select number from pool_order order by place")
    #expect(try served.map { try $0.decode(0, as: Int.self) } == [0, 1, 2, 3, 4, 5])
    await pool.close()
  }

  @Test("who waits too long is told that the pool is busy", .timeLimit(.minutes(1)))
  func exhaustion() async throws {
    let pool = cluster.pool {
      $0.maximumConnections = 1
      $0.acquireTimeout = .milliseconds(500)
    }
    try await pool.transaction { transaction in
      _ = try await transaction.run("select 1")
      let start = ContinuousClock.now
      let batch = await postgresError { try await pool.run("select 1") }
      #expect(batch?.kind == .busy)
      #expect(batch?.isSafeToRetry == true)
      let checkout = await postgresError { try await pool.transaction { _ in } }
      #expect(checkout?.kind == .busy)
      let waited = ContinuousClock.now - start
      #expect(waited > .milliseconds(950) && waited < .seconds(5))
    }
    #expect(try await pool.run("select 1").count == 1)
    await pool.close()
  }

  @Test("more callers than may wait are refused at once")
  func maximumWaiting() async throws {
    let pool = cluster.pool {
      $0.maximumConnections = 1
      $0.maximumWaiting = 1
    }
    try await pool.transaction { transaction in
      _ = try await transaction.run("select 1")
      let waiting = Task { try await pool.run("select 1") }
      #expect(await eventually { pool.statistics.waiting == 1 })
      #expect(await postgresError { try await pool.run("select 1") }?.kind == .busy)
      waiting.cancel()
      #expect(await postgresError { try await waiting.value }?.kind == .cancelled)
      #expect(pool.statistics.waiting == 0)
    }
    await pool.close()
  }

  @Test("a steady stream of batches does not keep a transaction waiting")
  func fairness() async throws {
    let pool = cluster.pool { $0.maximumConnections = 1 }
    let isDone = Shared(false)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask {
          while !isDone.withLock({ $0 }) { _ = try await pool.run("select pg_sleep(0.001)") }
        }
      }
      #expect(await eventually { pool.statistics.underway >= 2 })
      for _ in 0..<20 {
        try await pool.transaction { _ = try await $0.run("select 1") }
      }
      isDone.withLock { $0 = true }
      try await group.waitForAll()
    }
    await pool.close()
  }

  @Test("an idle connection that the server ends is dropped before anybody asks for it")
  func eviction() async throws {
    let pool = cluster.pool { $0.maximumConnections = 1 }
    let other = cluster.pool()
    let process = try await pool.run("select pg_backend_pid()")[0].decode(0, as: Int32.self)
    _ = try await other.run("select pg_terminate_backend($1)", process)
    #expect(await eventually { pool.statistics.open == 0 })
    #expect(try await pool.run("select 1").count == 1)
    await pool.close()
    await other.close()
  }

  @Test("without a server requests wait for their deadline and are then told")
  func unavailable() async throws {
    let pool = cluster.pool {
      $0.connectionString = "host=/nonexistent dbname=postgres"
      $0.acquireTimeout = .milliseconds(300)
    }
    let start = ContinuousClock.now
    let error = await postgresError { try await pool.run("select 1") }
    #expect(error?.kind == .unavailable)
    #expect(error?.message.contains("/nonexistent") == true)
    #expect(ContinuousClock.now - start > .milliseconds(290))
    await pool.close()
  }

  @Test("a connection string that makes no sense is not repeated in the error")
  func connectionString() async throws {
    let pool = cluster.pool {
      $0.connectionString = "host=x password hunter2"
      $0.acquireTimeout = .milliseconds(50)
    }
    let error = await postgresError { try await pool.run("select 1") }
    #expect(error?.message.isEmpty == false)
    #expect(error?.message.contains("hunter2") == false)
    await pool.close()
  }

  @Test("a crash fails what is underway; later requests wait until the server is back")
  func crash() async throws {
    let cluster = await BlockingThread.run { Cluster() }
    let pool = cluster.pool { $0.acquireTimeout = .seconds(20) }
    async let underway = postgresError {
      try await pool.transaction { try await $0.run("select pg_sleep(30)") }
    }
    #expect(await eventually { pool.statistics.exclusive == 1 })
    try await Task.sleep(for: .milliseconds(100))
    await BlockingThread.run { cluster.quit() }
    let error = await underway
    #expect(error?.kind == .connectionLost)
    #expect(error?.sqlState == nil)
    let waiting = Task { try await pool.run("select 'back'") }
    #expect(await eventually { pool.statistics.waiting == 1 && pool.statistics.open == 0 })
    await BlockingThread.run { cluster.start() }
    #expect(try await waiting.value[0].decode(0, as: String.self) == "back")
    await pool.close()
  }

  @Test("the user, the application's name and the encoding are the pool's, not the string's")
  func overrides() async throws {
    let owner = cluster.pool()
    _ = try await owner.run("create role pool_other login")
    let pool = cluster.pool {
      $0.connectionString += " client_encoding=LATIN1 application_name=string"
      $0.user = "pool_other"
      $0.applicationName = "tests"
    }
    let row = try await pool.run(
      """
      select session_user::text, current_setting('application_name'),
        current_setting('client_encoding')
      """)[0]
    #expect(try row.decode(0, as: String.self) == "pool_other")
    #expect(try row.decode(1, as: String.self) == "tests")
    #expect(try row.decode(2, as: String.self) == "UTF8")
    await pool.close()
    await owner.close()
  }

  @Test("closing lets work end, refuses more and leaves no connection")
  func close() async throws {
    let pool = cluster.pool { $0.maximumConnections = 2 }
    let batch = Task { try await pool.run("select 'done' from pg_sleep(3)") }
    let transaction = Task {
      try await pool.transaction { try await $0.run("select 'done' from pg_sleep(3)") }
    }
    #expect(await eventually { pool.statistics.underway + pool.statistics.exclusive == 2 })
    await pool.close(grace: .seconds(20))
    #expect(try await batch.value[0].decode(0, as: String.self) == "done")
    #expect(try await transaction.value[0].decode(0, as: String.self) == "done")
    #expect(await postgresError { try await pool.run("select 1") }?.kind == .unavailable)
    #expect(pool.statistics.open == 0)
  }

  @Test("closing does not wait for ever")
  func closeInTime() async throws {
    let pool = cluster.pool()
    let slow = Task { try await pool.run("select pg_sleep(30)") }
    #expect(await eventually { pool.statistics.underway == 1 })
    let start = ContinuousClock.now
    await pool.close(grace: .milliseconds(100))
    #expect(ContinuousClock.now - start < .seconds(10))
    #expect(await postgresError { try await slow.value }?.kind == .outcomeUnknown)
  }

  @Test("tasks that prefer a reactor run on it and get their answers")
  func taskExecutor() async throws {
    let reactor = Reactor(name: "test-reactor")
    let pool = Pool(
      Pool.Configuration(connectionString: cluster.connectionString), reactors: [reactor])
    let total = await withTaskExecutorPreference(reactor) {
      await withTaskGroup(of: Int.self) { group in
        for number in 0..<200 {
          group.addTask {
            let row = try? await pool.batch([
              Query(Statement(name: "echo", sql: "select $1::int8"), number)
            ])[0][0]
            return (try? row?.decode(0, as: Int.self)) ?? 0
          }
        }
        return await group.reduce(0, +)
      }
    }
    #expect(total == 199 * 200 / 2)
    await pool.close()
  }
}
