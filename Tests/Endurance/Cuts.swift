import CResults
import Postgres
import PostgresFixtures

/// Connections that are cut again and again while batches and transactions are underway on them;
/// what the process holds in the end is held against what it held before.
struct Cuts {
  let count: Int

  func run() async -> Bool {
    // Reactors, cluster and libpq's own belongings come first: they stay.
    let warm = Cluster.shared.pool()
    _ = try? await warm.run("select 1")
    await warm.close()
    let before = ProcessUse.descriptors
    let transports = FaultyProxy.Transport.allCases
    var cut = 0
    var ends: [String: Int] = [:]
    for transport in transports {
      cut += await storm(transport, connections: count / transports.count, &ends)
    }
    // Threads that are connecting or cancelling just now still hold theirs.
    let isSettled = await eventually {
      ProcessUse.descriptors == before && cresults_handed_out() == cresults_given_back()
    }
    let words = ends.map { "\($0.key) \($0.value)" }.sorted().joined(separator: ", ")
    print(
      """
      endurance: \(cut) connections cut; requests ended: \(words); descriptors \(before) before, \
      \(ProcessUse.descriptors) after; results handed out \(cresults_handed_out()), \
      given back \(cresults_given_back()); \(ProcessUse.residentKilobytes) kB resident
      """)
    return isSettled && cut >= count / 2 * 2 && cresults_handed_out() > 0
  }

  private func storm(
    _ transport: FaultyProxy.Transport, connections: Int, _ ends: inout [String: Int]
  ) async -> Int {
    let proxy = FaultyProxy(.shared, transport)
    let pool = Cluster.shared.pool { $0.connectionString = proxy.connectionString }
    var generator = SeededGenerator(seed: 1)
    while proxy.connections < connections {
      let limit = Int.random(in: 0..<3000, using: &generator)
      await withTaskGroup(of: String.self) { group in
        for number in 0..<16 {
          group.addTask { await Self.request(pool, number) }
        }
        proxy.cut(afterBytes: limit, to: .client)
        for await end in group { ends[end, default: 0] += 1 }
      }
      proxy.cut()
    }
    await pool.close()
    let cut = proxy.connections
    proxy.close()
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
