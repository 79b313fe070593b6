import Glibc
import PostgresFixtures
import Synchronization
import Testing

@testable import Postgres

/// libpq itself closes a connection's socket as soon as it finds it lost: its number is free at once.
@Suite("Sockets whose numbers lost connections had", .serialized)
struct DescriptorTests {
  /// A pair of sockets, one of them watched, that takes whatever number is free.
  private final class Neighbour: EventSource {
    private let watched: Int32
    private let other: Int32
    private let isTold = Atomic(false)

    init() {
      var pair: [Int32] = [-1, -1]
      socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &pair)
      (watched, other) = (pair[0], pair[1])
    }

    func eventsArrived(readable: Bool, writable: Bool) { isTold.store(true, ordering: .relaxed) }

    func watch(_ reactor: Reactor) { reactor.watch(watched, for: self) }

    /// Sends both ways; false if somebody has shut one of the two down.
    func send() -> Bool {
      var byte: UInt8 = 0
      return [watched, other].allSatisfy { Glibc.send($0, &byte, 1, Int32(MSG_NOSIGNAL)) == 1 }
    }

    /// Whether the reactor tells of what was sent.
    func isHeard() -> Bool {
      for _ in 0..<10_000 where !isTold.load(ordering: .relaxed) { usleep(1000) }
      return isTold.load(ordering: .relaxed)
    }

    func leave(_ reactor: Reactor) {
      reactor.unwatch(watched, for: self)
      close(watched)
      close(other)
    }
  }

  /// How many neighbours come to harm while `body` goes on.
  private func harmed(_ reactor: Reactor, while body: () async throws -> Void) async throws -> Int {
    let isOver = Shared(false)
    let harmed = Task {
      await BlockingThread.run {
        var harmed = 0
        while !isOver.withLock({ $0 }) {
          let neighbours = (0..<20).map { _ in Neighbour() }
          for neighbour in neighbours { neighbour.watch(reactor) }
          let unharmed = neighbours.filter { $0.send() }.count { $0.isHeard() }
          harmed += neighbours.count - unharmed
          for neighbour in neighbours { neighbour.leave(reactor) }
        }
        return harmed
      }
    }
    defer { isOver.withLock { $0 = true } }
    try await body()
    isOver.withLock { $0 = true }
    return await harmed.value
  }

  @Test("are still watched when a pool's connections are lost")
  func pool() async throws {
    let reactor = Reactor(name: "neighbours")
    let proxy = FaultyProxy(.shared)
    let pool = Cluster.shared.pool(on: [reactor]) {
      $0.connectionString = proxy.connectionString
      $0.maximumConnections = 8
    }
    let harmed = try await harmed(reactor) {
      for _ in 0..<60 {
        await withTaskGroup(of: Void.self) { group in
          for _ in 0..<64 { group.addTask { _ = try? await pool.run("select 1") } }
        }
        proxy.cut()
      }
    }
    #expect(harmed == 0)
    await pool.close()
    proxy.close()
  }

  @Test("are not shut down when a connection of one's own is lost")
  func solo() async throws {
    let reactor = Reactor(name: "neighbours")
    let proxy = FaultyProxy(.shared)
    var configuration = Pool.Configuration(connectionString: proxy.connectionString)
    configuration.maximumConnections = 1
    let harmed = try await harmed(reactor) {
      for _ in 0..<300 {
        let connection = try await SoloConnection.open(configuration, reactor: reactor)
        proxy.cut()
        let query = Query(Statement(name: "", sql: "select 1"))
        #expect(await postgresError { try await connection.run(query) } != nil)
      }
    }
    #expect(harmed == 0)
    proxy.close()
  }
}
