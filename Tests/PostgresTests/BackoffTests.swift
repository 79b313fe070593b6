import PostgresFixtures
import Testing

@testable import Postgres

@Suite("Attempts to reconnect")
struct BackoffTests {
  @Test("they grow apart, never by more than a second, and no two pools keep step")
  func delays() {
    for attempts in 1...100 {
      let delays = (0..<50).map { _ in Backoff.delay(afterAttempts: attempts) }
      // A pool is to be whole within two seconds of the server's return.
      #expect(delays.max()! <= .seconds(1))
      #expect(delays.min()! >= .milliseconds(attempts == 1 ? 25 : 50))
      #expect(Set(delays).count > 5, "scattered")
    }
    let late = (0..<50).map { _ in Backoff.delay(afterAttempts: 20) }
    #expect(late.min()! >= .milliseconds(400), "a server that is down for long is left in peace")
  }

  @Test("a server that is not there is not stormed")
  func attempts() async {
    let pool = Cluster.shared.pool {
      $0.connectionString = "host=/nonexistent dbname=postgres"
      $0.acquireTimeout = .seconds(1)
    }
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<50 {
        group.addTask { #expect(await postgresError { try await pool.run("select 1") } != nil) }
      }
    }
    let failed = pool.statistics.failed
    #expect((2...20).contains(failed), "\(failed) attempts in a second")
    await pool.close()
  }
}
