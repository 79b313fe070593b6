import Glibc
import Postgres
import PostgresFixtures
import Testing

/// RYGRAD_FAULT_SECONDS says how long this goes on, RYGRAD_FAULT_SEED which misfortunes come.
@Suite("Faults under load", .serialized)
struct LoadTests {
  static let writers = 32
  static let maximumConnections = 4
  static let insert = Statement(name: "insert", sql: "insert into load_rows values ($1)")

  private static func setting(_ name: String) -> UInt64? {
    getenv(name).flatMap { UInt64(String(cString: $0)) }
  }

  @Test("what was acknowledged is there once, whatever network and server do")
  func load() async throws {
    let seconds = Self.setting("RYGRAD_FAULT_SECONDS") ?? 20
    let seed = Self.setting("RYGRAD_FAULT_SEED") ?? .random(in: 0...UInt64(UInt32.max))
    let cluster = Cluster()
    let proxy = FaultyProxy(cluster)
    let pool = cluster.pool {
      $0.connectionString = proxy.connectionString
      $0.maximumConnections = Self.maximumConnections
      $0.defaultTimeout = .seconds(5)
    }
    // Nothing but the pool keeps a row from being written twice.
    _ = try await pool.run("create table load_rows (id uuid not null)")
    let ledger = Shared(Ledger())
    let isOver = Shared(false)
    await withTaskGroup(of: Void.self) { group in
      for writer in 0..<Self.writers {
        group.addTask { await Self.write(pool, writer, ledger, until: isOver) }
      }
      await Self.misbehave(
        cluster, proxy, pool, ledger, for: .seconds(Int64(seconds)), seed: seed)
      isOver.withLock { $0 = true }
    }
    await pool.close()
    proxy.close()
    let direct = cluster.pool()
    var counts: [UUIDBytes: Int] = [:]
    for row in try await direct.run("select id, count(*) from load_rows group by id") {
      counts[try row.decode(0)] = try row.decode(1)
    }
    await direct.close()
    let (faults, summary) = ledger.withLock { ledger in
      (ledger.faults(in: counts), ledger.summary(of: counts))
    }
    print("faults under load: seed \(seed), \(seconds) s, \(Self.writers) writers; \(summary)")
    #expect(faults.isEmpty, "seed \(seed): \(faults.prefix(10))")
    #expect(!counts.isEmpty)
  }

  /// Writes rows with ids of its own, in a batch or a transaction, and notes what it is told.
  private static func write(
    _ pool: Pool, _ writer: Int, _ ledger: Shared<Ledger>, until isOver: Shared<Bool>
  ) async {
    var sequence: UInt64 = 0
    while !isOver.withLock({ $0 }) {
      let id = UUIDBytes(high: UInt64(writer), low: sequence)
      sequence += 1
      let start = ContinuousClock.now
      let error = await postgresError {
        if writer.isMultiple(of: 2) {
          _ = try await pool.batch([Query(insert, id)])
        } else {
          try await pool.transaction { _ = try await $0.run(Query(insert, id)) }
        }
      }
      ledger.withLock { $0.note(id, begun: start, error) }
    }
  }

  /// Lets one misfortune after another happen; after each the pool must be whole within two seconds.
  private static func misbehave(
    _ cluster: Cluster, _ proxy: FaultyProxy, _ pool: Pool, _ ledger: Shared<Ledger>,
    for duration: Duration, seed: UInt64
  ) async {
    var generator = SeededGenerator(seed: seed)
    var deck: [Misfortune] = []
    var slowest = Duration.zero
    var happened: [Misfortune: Int] = [:]
    let end = ContinuousClock.now + duration
    while ContinuousClock.now < end {
      if deck.isEmpty { deck = Misfortune.allCases.shuffled(using: &generator) }
      let misfortune = deck.removeLast()
      let before = generator
      generator = await BlockingThread.run {
        var generator = before
        misfortune.befall(cluster, behind: proxy, using: &generator)
        return generator
      }
      happened[misfortune, default: 0] += 1
      let healed = ContinuousClock.now
      let isWhole = await eventually {
        pool.statistics.open == maximumConnections
          && ledger.withLock { $0.lastAcknowledged } > healed
      }
      let waited = ContinuousClock.now - healed
      slowest = max(slowest, waited)
      #expect(
        isWhole && waited < .seconds(2),
        "seed \(seed): after \(misfortune) the pool was whole in \(waited): \(pool.statistics)")
      let pause = Int.random(in: 300...1500, using: &generator)
      try? await Task.sleep(for: .milliseconds(pause))
    }
    let kinds = happened.map { "\($0.key) \($0.value)" }.sorted().joined(separator: ", ")
    print("faults under load: \(kinds); whole again within \(slowest) at the latest")
  }
}
