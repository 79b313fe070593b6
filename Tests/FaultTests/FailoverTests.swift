import Postgres
import PostgresFixtures
import Testing

@Suite("Two hosts", .serialized)
struct FailoverTests {
  /// Several hosts, of which one is wanted.
  private func string(_ clusters: [Cluster], _ attributes: String) -> String {
    let hosts = clusters.map(\.directory).joined(separator: ",")
    return "host=\(hosts) dbname=postgres user=postgres target_session_attrs=\(attributes)"
  }

  @Test("each kind of server is found wherever it stands in the list")
  func attributes() async throws {
    let primary = Cluster()
    let standby = Cluster(standbyOf: primary)
    let wanted: [(attributes: String, isStandby: Bool)] = [
      ("read-write", false), ("primary", false), ("read-only", true), ("standby", true),
      ("prefer-standby", true),
    ]
    for hosts in [[primary, standby], [standby, primary]] {
      for (attributes, isStandby) in wanted {
        let pool = primary.pool { $0.connectionString = string(hosts, attributes) }
        let row = try await pool.run("select pg_is_in_recovery()")[0]
        #expect(try row.decode(0, as: Bool.self) == isStandby, "\(attributes)")
        await pool.close()
      }
      let pool = primary.pool { $0.connectionString = string(hosts, "any") }
      let row = try await pool.run("select pg_is_in_recovery()")[0]
      #expect(try row.decode(0, as: Bool.self) == (hosts[0] === standby))
      await pool.close()
    }
    let pool = primary.pool {
      $0.connectionString = string([standby], "read-write")
      $0.acquireTimeout = .milliseconds(300)
    }
    #expect(await postgresError { try await pool.run("select 1") }?.kind == .unavailable)
    await pool.close()
  }

  @Test("writers follow the primary when its role moves, and lose nothing")
  func promotion() async throws {
    let old = Cluster()
    let standby = Cluster(standbyOf: old)
    let pool = old.pool {
      $0.connectionString = string([old, standby], "read-write")
      $0.acquireTimeout = .seconds(20)
    }
    _ = try await pool.run("create table failover_rows (id uuid not null)")
    let insert = Statement(name: "insert", sql: "insert into failover_rows values ($1)")
    let ledger = Shared(Ledger())
    let isOver = Shared(false)
    await withTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        group.addTask {
          var sequence: UInt64 = 0
          while !isOver.withLock({ $0 }) {
            let id = UUIDBytes(high: UInt64(writer), low: sequence)
            sequence += 1
            let start = ContinuousClock.now
            let error = await postgresError { _ = try await pool.batch([Query(insert, id)]) }
            ledger.withLock { $0.note(id, begun: start, error) }
          }
        }
      }
      try? await Task.sleep(for: .milliseconds(300))
      let before = ledger.withLock { $0.acknowledged.count }
      #expect(before > 0)
      // The old primary sends all that it acknowledged before it ends.
      await BlockingThread.run {
        old.stop()
        standby.promote()
      }
      let moved = ContinuousClock.now
      #expect(await eventually { ledger.withLock { $0.lastAcknowledged } > moved })
      #expect(ContinuousClock.now - moved < .seconds(2))
      isOver.withLock { $0 = true }
    }
    // The old primary comes back knowing nothing, but may no longer be written to.
    await BlockingThread.run { old.start("-c default_transaction_read_only=on") }
    await pool.close()
    let later = old.pool { $0.connectionString = string([old, standby], "read-write") }
    var counts: [UUIDBytes: Int] = [:]
    for row in try await later.run("select id, count(*) from failover_rows group by id") {
      counts[try row.decode(0)] = try row.decode(1)
    }
    await later.close()
    let faults = ledger.withLock { $0.faults(in: counts) }
    #expect(faults.isEmpty, "\(faults.prefix(10))")
  }
}
