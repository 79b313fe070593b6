import CLibPQ
import Glibc
import PostgresFixtures
import Synchronization
import Testing

@testable import Postgres

/// libpq itself closes a connection's socket as soon as it finds it lost: its number is free at once,
/// and may be another's before anybody else hears of the loss.
@Suite("A socket that got the number of a lost connection's")
struct DescriptorTests {
  /// A pair of sockets, one end of which is watched.
  private final class Neighbour: EventSource {
    private let watched: Int32
    private let other: Int32
    private let reactor: Reactor
    private let isTold = Atomic(false)

    /// The sockets wait under other numbers for that of `pg`, which is lost with its network; nil where
    /// somebody else got it first.
    init?(inPlaceOf pg: OpaquePointer, losing proxy: FaultyProxy, _ reactor: Reactor) {
      var pair: [Int32] = [-1, -1]
      socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &pair)
      let number = PQsocket(pg)
      proxy.cut()
      while PQconsumeInput(pg) == 1 { usleep(1000) }
      (watched, other) = (fcntl(pair[0], F_DUPFD_CLOEXEC, number), pair[1])
      self.reactor = reactor
      close(pair[0])
      if watched != number { return nil }
      reactor.watch(watched, for: self)
    }

    deinit {
      close(watched)
      close(other)
    }

    func eventsArrived(readable: Bool, writable: Bool) { isTold.store(true, ordering: .relaxed) }

    /// Whether what is sent arrives both ways, and the reactor tells of it.
    func isUnharmed() async -> Bool {
      var byte: UInt8 = 0
      let isSent = [watched, other].allSatisfy { send($0, &byte, 1, Int32(MSG_NOSIGNAL)) == 1 }
      let isHeard = await eventually { isTold.load(ordering: .relaxed) }
      reactor.unwatch(watched, for: self)
      return isSent && isHeard
    }
  }

  /// Opens connections, and loses them, until a neighbour gets the number of one; then it is closed.
  private func closeBesideNeighbour<Lost>(
    open: (Pool, Reactor) async throws -> (connection: Lost, pg: OpaquePointer),
    close: (Lost) -> Void
  ) async throws {
    let reactor = Reactor(name: "neighbours")
    let proxy = FaultyProxy(.shared)
    let pool = Cluster.shared.pool(on: [reactor]) { $0.connectionString = proxy.connectionString }
    var isUnharmed: Bool?
    for _ in 0..<100 where isUnharmed == nil {
      let (connection, pg) = try await open(pool, reactor)
      let neighbour = Neighbour(inPlaceOf: pg, losing: proxy, reactor)
      close(connection)
      isUnharmed = await neighbour?.isUnharmed()
    }
    #expect(isUnharmed == true, "nil: nobody got a number")
    proxy.close()
  }

  @Test("is still watched when a pool closes the connection")
  func pool() async throws {
    try await closeBesideNeighbour { pool, _ in
      nonisolated(unsafe) let pg = try pool.configuration.connector.connect()
      let connection = Connection(
        adopting: pg, meters: QueryMeters(), part: pool.parts[0], pool: pool)
      return (connection, pg)
    } close: {
      $0.close()
    }
  }

  @Test("is not shut down when a connection of one's own is closed")
  func solo() async throws {
    try await closeBesideNeighbour { pool, reactor in
      let connection = try await SoloConnection.open(pool.configuration, reactor: reactor)
      return (connection, connection.pg)
    } close: {
      $0.close()
    }
  }
}
