import PostgresFixtures
import Testing

@testable import Postgres

@Suite("Connections")
struct ConnectionTests {
  @Test("one that was lost before its socket is watched is not kept by the reactor")
  func lostBeforeWatched() throws {
    let pool = Cluster.shared.pool { $0.maximumConnections = 1 }
    weak var forgotten: Connection?
    do {
      let connection = Connection(
        adopting: try pool.configuration.connector.connect(), meters: QueryMeters(),
        part: pool.parts[0], pool: pool)
      connection.close()
      connection.start()
      forgotten = connection
      #expect(!connection.isOpen)
    }
    #expect(forgotten == nil, "its descriptor would stay open")
  }

  @Test("a batch that is counted and not yet sent when the alarm rings still has its deadline")
  func deadlineAtTheAlarm() async throws {
    let pool = Cluster.shared.pool { $0.maximumConnections = 1 }
    _ = try await pool.run("select 1")
    let deadline = ContinuousClock.now + .milliseconds(50)
    let connection = pool.parts[0].withLock { state in
      _ = state.setAlarm(by: deadline)
      return state.machine.connectionAtOnce()
    }
    pool.alarmRang()
    let batch = Batch(
      [Query(Statement(name: "", sql: "select pg_sleep(2)"))], deadline: deadline,
      isExclusive: false, commits: true)
    #expect(try #require(connection).send(batch))
    #expect(await postgresError { try await batch.promise.outcome().get() }?.kind == .deadline)
    await pool.close(grace: .zero)
  }
}
