import CResults
import Postgres
import PostgresFixtures

/// Connections that are cut again and again while batches and transactions are underway on them;
/// what the process holds in the end is held against what it held before.
struct Cuts {
  /// Several at a time, because a pool whose connection is cut while it is opened waits before it
  /// opens another.
  private static let pools = 16

  let count: Int

  func run() async -> Bool {
    await warmUp()
    let before = ProcessUse.descriptors
    let ends = Shared<[String: Int]>([:])
    let transports = FaultyProxy.Transport.allCases
    let start = ContinuousClock.now
    let cut = await withTaskGroup(of: Int.self) { group in
      for number in 0..<Self.pools {
        let transport = transports[number % transports.count]
        let share = (count + Self.pools - 1) / Self.pools
        group.addTask { await storm(transport, connections: share, seed: UInt64(number), ends) }
      }
      return await group.reduce(0, +)
    }
    let duration = ContinuousClock.now - start
    // Threads that are connecting or cancelling just now still hold theirs.
    let isSettled = await eventually {
      ProcessUse.descriptors.count == before.count
        && cresults_handed_out() == cresults_given_back()
    }
    let after = ProcessUse.descriptors
    let words = ends.withLock { $0 }.map { "\($0.key) \($0.value)" }.sorted()
    print(
      """
      endurance: \(cut) connections cut in \(duration); requests ended: \
      \(words.joined(separator: ", ")); descriptors \(before.count) before, \(after.count) after; \
      results handed out \(cresults_handed_out()), given back \(cresults_given_back()); \
      \(ProcessUse.residentKilobytes) kB resident
      """)
    for (number, target) in after where before[number] != target {
      print("endurance: descriptor \(number) was not there before: \(target)")
    }
    return isSettled && cut >= count && cresults_handed_out() > 0
  }

  /// Reactors, cluster and libpq's own belongings come first: they stay. So does the timer that the
  /// tasks of this process sleep by, which is a descriptor too.
  private func warmUp() async {
    let pool = Cluster.shared.pool()
    _ = try? await pool.run("select 1")
    await pool.close()
    try? await Task.sleep(for: .milliseconds(10))
  }

  private func storm(
    _ transport: FaultyProxy.Transport, connections: Int, seed: UInt64,
    _ ends: Shared<[String: Int]>
  ) async -> Int {
    let proxy = FaultyProxy(.shared, transport)
    let pool = Cluster.shared.pool { $0.connectionString = proxy.connectionString }
    var generator = SeededGenerator(seed: seed)
    while proxy.connections < connections {
      let limit = Int.random(in: 0..<3000, using: &generator)
      await withTaskGroup(of: String.self) { group in
        for number in 0..<16 {
          group.addTask { await Self.request(pool, number) }
        }
        proxy.cut(afterBytes: limit, to: .client)
        for await end in group { ends.withLock { $0[end, default: 0] += 1 } }
      }
      proxy.cut()
    }
    await pool.close()
    let cut = proxy.connections
    await BlockingThread.run { proxy.close() }
    return cut
  }

  /// Asks for a few hundred bytes in one of the lanes and says how that ended.
  private static func request(_ pool: Pool, _ number: Int) async -> String {
    let query = Query(
      Statement(name: "rows", sql: "select n, repeat('x', 20) from generate_series(1, $1::int8) n"),
      20)
    let error = await postgresError {
      if number.isMultiple(of: 4) {
        try await pool.transaction { _ = try await $0.run(query) }
      } else {
        _ = try await pool.batch([query])
      }
    }
    return error?.kind.rawValue ?? "answered"
  }
}
