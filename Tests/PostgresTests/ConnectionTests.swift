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
}
