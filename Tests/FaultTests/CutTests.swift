import Postgres
import PostgresFixtures
import Testing

@Suite("A network that fails at any byte", .serialized)
struct CutTests {
  let insert = Statement(name: "insert", sql: "insert into cut_rows values ($1) returning id")

  /// How often each number is there.
  private func counts(_ pool: Pool) async throws -> [Int: Int] {
    let rows = try await pool.run("select id, count(*) from cut_rows group by id")
    return try rows.reduce(into: [:]) {
      $0[try $1.decode(0, as: Int.self)] = try $1.decode(1, as: Int.self)
    }
  }

  /// Cuts after each possible number of bytes while `write` writes the number of the attempt, and
  /// holds what it reported against what is there.
  private func sweep(
    _ cluster: Cluster, _ transport: FaultyProxy.Transport, _ end: FaultyProxy.End,
    write: (Pool, Int) async throws -> Void
  ) async throws -> (acknowledged: Int, unknown: Int, refused: Int) {
    let direct = cluster.pool()
    _ = try await direct.run("drop table if exists cut_rows")
    _ = try await direct.run("create table cut_rows (id int8)")
    let proxy = FaultyProxy(cluster, transport)
    var acknowledged: [Int] = []
    var unknown: [Int] = []
    var refused: [Int] = []
    // The answers take less than 200 bytes, the requests less than 250.
    for number in 0..<250 {
      let pool = cluster.pool {
        $0.connectionString = proxy.connectionString
        $0.maximumConnections = 1
      }
      // A row that is always written first prepares the statement.
      _ = try await pool.batch([Query(insert, -1)])
      proxy.cut(afterBytes: number, to: end)
      let error = await postgresError { try await write(pool, number) }
      switch error?.kind {
      case nil: acknowledged.append(number)
      case .outcomeUnknown: unknown.append(number)
      case .connectionLost: refused.append(number)
      default: Issue.record("after \(number) bytes: \(error!)")
      }
      proxy.cut()
      await pool.close()
    }
    proxy.close()
    let counts = try await counts(direct)
    for number in acknowledged { #expect(counts[number] == 1, "acknowledged: \(number)") }
    for number in refused { #expect(counts[number] == nil, "refused: \(number)") }
    for number in unknown { #expect(counts[number] ?? 0 <= 1, "unknown: \(number)") }
    #expect(!acknowledged.isEmpty, "the last cuts come too late to matter")
    await direct.close()
    return (acknowledged.count, unknown.count, refused.count)
  }

  @Test(
    "a one-shot batch is there, or not, or unknown", arguments: FaultyProxy.Transport.allCases,
    [FaultyProxy.End.client, .server])
  func batch(transport: FaultyProxy.Transport, end: FaultyProxy.End) async throws {
    let seen = try await sweep(.shared, transport, end) { pool, number in
      _ = try await pool.batch([Query(insert, number)])
    }
    #expect(seen.refused == 0, "once it is sent, nobody can promise that it is not there")
    #expect(seen.unknown > 20)
  }

  @Test("a transaction is refused before its COMMIT and unknown after it")
  func transaction() async throws {
    let seen = try await sweep(.shared, .unix, .client) { pool, number in
      try await pool.transaction { _ = try await $0.run(Query(insert, number)) }
    }
    #expect(seen.refused > 20, "lost before COMMIT was sent")
    #expect(seen.unknown > 10, "lost after it")
  }

  /// Asks once over a network that is cut after so many bytes; returns whether a connection opened.
  private func open(_ proxy: FaultyProxy, cutAfterBytes bytes: Int) async throws -> Bool {
    let pool = Cluster.shared.pool {
      $0.connectionString = proxy.connectionString
      $0.maximumConnections = 1
    }
    proxy.cut(afterBytes: bytes, to: .client)
    let first = Task { await postgresError { try await pool.run("select 1") } }
    #expect(await eventually { pool.statistics.opened + pool.statistics.failed > 0 })
    let isOpened = pool.statistics.opened > 0
    proxy.cut()
    let kind = await first.value?.kind
    #expect(kind == nil || kind == .outcomeUnknown)
    // The cut may still reach the connection that was opened in the place of the first.
    if await postgresError({ try await pool.run("select 1") }) != nil {
      #expect(try await pool.run("select 1").count == 1)
    }
    #expect(pool.statistics.open == 1)
    await pool.close()
    #expect(pool.statistics.open == 0)
    return isOpened
  }

  @Test(
    "a connection that is cut the moment it opens takes nobody's place", .timeLimit(.minutes(2)))
  func openedAndLost() async throws {
    let proxy = FaultyProxy(.shared)
    // What the server says before it is ready takes some 400 bytes.
    var bytes = 300
    while try await !open(proxy, cutAfterBytes: bytes) { bytes += 1 }
    for _ in 0..<200 { _ = try await open(proxy, cutAfterBytes: bytes) }
    proxy.close()
  }

  @Test(
    "bytes that come one by one, late, are the same bytes",
    arguments: FaultyProxy.Transport.allCases)
  func pieces(transport: FaultyProxy.Transport) async throws {
    let proxy = FaultyProxy(.shared, transport)
    let pool = Cluster.shared.pool {
      $0.connectionString = proxy.connectionString
      $0.maximumConnections = 2
    }
    proxy.split(pieceBytes: 1)
    proxy.delay(microseconds: 2000)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<64 {
        group.addTask {
          let sql = "select repeat('æ', n::int), 1 / (n % 4) from (values ($1::int8)) v (n)"
          let query = Query(Statement(name: "pieces", sql: sql), number)
          let error = await postgresError {
            let row = try await pool.batch([query])[0][0]
            #expect(try row.decode(0, as: String.self) == String(repeating: "æ", count: number))
          }
          #expect(error?.sqlState == (number % 4 == 0 ? "22012" : nil))
        }
      }
      try await group.waitForAll()
    }
    await pool.close()
    proxy.close()
  }
}
