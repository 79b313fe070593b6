import Glibc
import Postgres
import PostgresFixtures
import Testing

@Suite(
  "Disks that fill up", .serialized,
  .enabled(if: Cluster.canMount, "filling a disk takes root and the right to mount one"))
struct FullDiskTests {
  @Test("a full table space refuses what would grow it, and costs no connection")
  func tableSpace() async throws {
    let cluster = Cluster()
    let pool = cluster.pool { $0.maximumConnections = 1 }
    let disk = cluster.mount("tables", megabytes: 8)
    _ = try await pool.run("create tablespace small location '\(disk)'")
    _ = try await pool.run("create table disk_rows (id int8, filling text) tablespace small")
    _ = try await pool.run("alter table disk_rows alter filling set storage plain")
    var written = 0
    var refusal: PostgresError?
    while refusal == nil, written < 10_000 {
      let id = written
      refusal = await postgresError {
        try await pool.run("insert into disk_rows values ($1, repeat('x', 7000))", id)
      }
      if refusal == nil { written += 1 }
    }
    #expect(refusal?.kind == .server)
    #expect(refusal?.sqlState == "53100")
    #expect(written > 100)
    let inTransaction = await postgresError {
      try await pool.transaction {
        try await $0.run(
          "insert into disk_rows select -n, repeat('x', 7000) from generate_series(1, 2000) n")
      }
    }
    #expect(inTransaction?.sqlState == "53100")
    let there = try await pool.run("select count(*), min(id), max(id) from disk_rows")[0]
    #expect(try there.decode(0, as: Int.self) == written)
    #expect(try there.decode(1, as: Int.self) == 0)
    #expect(try there.decode(2, as: Int.self) == written - 1)
    _ = try await pool.run("drop table disk_rows")
    _ = try await pool.run("create table disk_rows (id int8) tablespace small")
    _ = try await pool.run("insert into disk_rows values (1)")
    #expect(pool.statistics.opened == 1)
    await pool.close()
  }

  @Test("a server that panics for want of room for its log keeps what it acknowledged")
  func log() async throws {
    let cluster = Cluster(isStarted: false)
    // The log moves onto the small disk beside a weight that can be thrown off.
    let disk = cluster.mount("log", megabytes: 48)
    cluster.run("cp -a \(cluster.directory)/data/pg_wal \(disk)/pg_wal")
    cluster.run("mv \(cluster.directory)/data/pg_wal \(cluster.directory)/data/old_wal")
    cluster.run("ln -s \(disk)/pg_wal \(cluster.directory)/data/pg_wal")
    cluster.run("fallocate -l 12M \(disk)/weight")
    cluster.start()
    let pool = cluster.pool { $0.acquireTimeout = .seconds(2) }
    _ = try await pool.run("create table disk_log (id uuid, filling text)")
    let insert = Statement(
      name: "insert",
      sql: """
        insert into disk_log
        select $1, string_agg(md5(n::text), '') from generate_series(1, 2000) n
        """)
    var ledger = Ledger()
    var failure: PostgresError?
    for number in 0..<4000 {
      let id = UUIDBytes(high: 0, low: UInt64(number))
      let start = ContinuousClock.now
      failure = await postgresError { try await pool.batch([Query(insert, id)]) }
      ledger.note(id, begun: start, failure)
      // Whoever only wanted to make room in the buffers is refused without a panic.
      if let failure, failure.sqlState != "53100" { break }
    }
    // Whether a writer was underway when the server gave up, or it did so by itself.
    #expect([.outcomeUnknown, .unavailable].contains(failure?.kind), "\(failure as Any)")
    #expect(ledger.acknowledged.count > 10)
    unlink("\(disk)/weight")
    await BlockingThread.run { if !cluster.answers { cluster.start() } }
    #expect(await eventually { try await pool.run("select 1").count == 1 })
    var counts: [UUIDBytes: Int] = [:]
    for row in try await pool.run("select id, count(*) from disk_log group by id") {
      counts[try row.decode(0)] = try row.decode(1)
    }
    #expect(ledger.faults(in: counts) == [])
    await pool.close()
  }
}
