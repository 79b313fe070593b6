import Postgres
import PostgresFixtures
import Testing

@Suite("Servers that stop, die and come back", .serialized)
struct OutageTests {
  /// What happens to a transaction whose query runs while `fault` does, and whether the pool works
  /// within two seconds of the server's return.
  private func outage(
    _ fault: @escaping @Sendable (Cluster) -> Void
  ) async throws -> PostgresError? {
    let cluster = Cluster()
    let pool = cluster.pool { $0.acquireTimeout = .seconds(20) }
    async let underway = postgresError {
      try await pool.transaction { try await $0.run("select pg_sleep(30)") }
    }
    #expect(await eventually { pool.statistics.exclusive == 1 })
    try await Task.sleep(for: .milliseconds(100))
    await BlockingThread.run { fault(cluster) }
    let error = await underway
    let waiting = Task { try await pool.run("select 'back'") }
    await BlockingThread.run { if !cluster.answers { cluster.start() } }
    let start = ContinuousClock.now
    #expect(try await waiting.value[0].decode(0, as: String.self) == "back")
    #expect(ContinuousClock.now - start < .seconds(2))
    await pool.close()
    return error
  }

  @Test("who is underway when the server is stopped learns so from the server")
  func stop() async throws {
    let error = try await outage { $0.stop() }
    #expect(error?.sqlState == "57P01")
    #expect(error?.isSafeToRetry == true)
  }

  @Test("a server that is killed says nothing, and nothing is committed")
  func kill() async throws {
    let error = try await outage { $0.kill() }
    #expect(error?.kind == .connectionLost)
    #expect(error?.sqlState == nil)
  }

  @Test("a session's violent death takes all sessions with it, and the pool comes back by itself")
  func killSession() async throws {
    let error = try await outage { $0.killSession() }
    #expect(error?.kind == .connectionLost)
    #expect(error?.sqlState == nil)
  }

  @Test("after a long outage all pools are whole within two seconds")
  func longOutage() async throws {
    let cluster = Cluster()
    let pools = (0..<16).map { _ in
      cluster.pool {
        $0.maximumConnections = 2
        $0.acquireTimeout = .seconds(30)
      }
    }
    for pool in pools { _ = try await pool.run("select 1") }
    await BlockingThread.run { cluster.kill() }
    // What is sent before the loss is noticed may be in doubt; what comes after it waits.
    #expect(await eventually { pools.allSatisfy { $0.statistics.open == 0 } })
    let waiting = pools.map { pool in Task { try await pool.run("select 1") } }
    // Long enough for the attempts to be as far apart as they get.
    try await Task.sleep(for: .seconds(6))
    await BlockingThread.run { cluster.start() }
    let start = ContinuousClock.now
    for task in waiting { _ = try await task.value }
    #expect(ContinuousClock.now - start < .seconds(2))
    for pool in pools { await pool.close() }
  }

  @Test("a server put into read-only refuses writes and nothing else, and costs no connection")
  func readOnly() async throws {
    let cluster = Cluster()
    let pool = cluster.pool { $0.maximumConnections = 1 }
    _ = try await pool.run("create table outage_rows (id int8)")
    await BlockingThread.run { cluster.setReadOnly(true) }
    #expect(
      await eventually {
        let error = await postgresError { try await pool.run("insert into outage_rows values (1)") }
        return error?.kind == .server && error?.sqlState == "25006"
      })
    #expect(try await pool.run("select from outage_rows where id = 2").isEmpty)
    let inTransaction = await postgresError {
      try await pool.transaction { try await $0.run("insert into outage_rows values (2)") }
    }
    #expect(inTransaction?.sqlState == "25006")
    await BlockingThread.run { cluster.setReadOnly(false) }
    #expect(
      await eventually {
        await postgresError { try await pool.run("insert into outage_rows values (3)") } == nil
      })
    #expect(try await pool.run("select from outage_rows where id = 2").isEmpty)
    #expect(pool.statistics.opened == 1)
    await pool.close()
  }
}
