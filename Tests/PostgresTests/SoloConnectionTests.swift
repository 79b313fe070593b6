import PostgresFixtures
import Testing

@testable import Postgres

/// COPY and LISTEN on connections of their own.
@Suite struct SoloConnectionTests {
  private let cluster = Cluster.shared

  private func open() async throws -> SoloConnection {
    try await SoloConnection.open(
      Pool.Configuration(connectionString: cluster.connectionString))
  }

  private func sql(_ text: String) -> Query { Query(Statement(name: "", sql: text)) }

  @Test("what is copied in comes out again, byte for byte, in chunks that are not rows")
  func copyThereAndBack() async throws {
    let connection = try await open()
    defer { connection.close() }
    try await connection.run(sql("create temp table copied (id int, name text)"))
    let text = Array((0..<20_000).map { "\($0)\tRække nummer \($0)\n" }.joined().utf8)
    let sizes = [1, 7, 1 << 10, 1 << 16, 1 << 20]
    var chunks: [ArraySlice<UInt8>] = []
    var start = 0
    while start < text.count {
      let end = min(text.count, start + sizes[chunks.count % sizes.count])
      chunks.append(text[start..<end])
      start = end
    }
    #expect(try await connection.copyIn("copy copied from stdin", chunks: chunks) == 20_000)
    var copied: [UInt8] = []
    var largest = 0
    for try await chunk in connection.copyOut("copy copied to stdout") {
      copied += chunk
      largest = max(largest, chunk.count)
    }
    #expect(copied == text)
    #expect(largest >= SoloConnection.chunkBytes)
    let count = try await connection.run(sql("select count(*) from copied"))
    #expect(try count[0].decode(0, as: Int.self) == 20_000)
  }

  @Test("a row that the server refuses leaves none, and the connection goes on")
  func copyRefused() async throws {
    let connection = try await open()
    defer { connection.close() }
    try await connection.run(sql("create temp table copied (id int)"))
    let error = await postgresError {
      try await connection.copyIn(
        "copy copied from stdin", chunks: [Array("1\n2\n".utf8), Array("tre\n".utf8)])
    }
    #expect(error?.sqlState == "22P02")
    let count = try await connection.run(sql("select count(*) from copied"))
    #expect(try count[0].decode(0, as: Int.self) == 0)
  }

  @Test("a source of rows that fails is the error, and nothing is stored")
  func copySourceFails() async throws {
    struct Spilled: Error {}
    let connection = try await open()
    defer { connection.close() }
    try await connection.run(sql("create temp table copied (id int)"))
    let chunks = AsyncThrowingStream<[UInt8], any Error> { continuation in
      continuation.yield(Array("1\n".utf8))
      continuation.finish(throwing: Spilled())
    }
    await #expect(throws: Spilled.self) {
      try await connection.copyIn("copy copied from stdin", chunks: chunks)
    }
    let count = try await connection.run(sql("select count(*) from copied"))
    #expect(try count[0].decode(0, as: Int.self) == 0)
  }

  @Test("a source of rows is asked for no more than the other side takes")
  func copyPace() async throws {
    let proxy = FaultyProxy(cluster)
    let connection = try await SoloConnection.open(
      Pool.Configuration(connectionString: proxy.connectionString))
    try await connection.run(sql("create temp table copied (line text)"))
    let line = Array(repeating: UInt8(ascii: "x"), count: SoloConnection.chunkBytes - 1) + [10]
    let before = proxy.requests
    let ahead = Shared(0)
    proxy.delay(microseconds: 1000)
    let chunks = (0..<200).lazy.map { number in
      ahead.withLock { $0 = max($0, number - (proxy.requests - before)) }
      return line
    }
    #expect(try await connection.copyIn("copy copied from stdin", chunks: chunks) == 200)
    // Sockets hold some 200 kB.
    #expect(ahead.withLock { $0 } < 16)
    connection.close()
    proxy.close()
  }

  @Test("a statement that is no COPY is an error of use, and closes what it confused")
  func noCopy() async throws {
    let connection = try await open()
    defer { connection.close() }
    let error = await postgresError {
      try await connection.copyIn("select 1", chunks: [[UInt8]]())
    }
    #expect(error?.kind == .usage)
    #expect(!connection.isOpen)
  }

  @Test("a COPY that the server refuses to begin is its error, and the connection goes on")
  func copyUnknownTable() async throws {
    let connection = try await open()
    defer { connection.close() }
    let error = await postgresError {
      for try await _ in connection.copyOut("copy nowhere to stdout") {}
    }
    #expect(error?.sqlState == "42P01")
    #expect(try await connection.run(sql("select 1")).count == 1)
  }

  @Test("leaving a COPY early closes the connection, and the server ends")
  func copyLeft() async throws {
    let connection = try await open()
    let pid = try await connection.run(sql("select pg_backend_pid()"))[0].decode(0, as: Int.self)
    for try await _ in connection.copyOut("copy (select generate_series(1, 10000000)) to stdout") {
      break
    }
    #expect(!connection.isOpen)
    let pool = cluster.pool()
    let isGone = await eventually {
      try await pool.run("select 1 from pg_stat_activity where pid = $1", pid).isEmpty
    }
    #expect(isGone)
    await pool.close()
  }

  @Test("a deadline and a cancelled task end a wait, and with it the connection")
  func waitEnds() async throws {
    let late = try await open()
    let error = await postgresError {
      try await late.run(sql("select pg_sleep(30)"), deadline: .now + .milliseconds(50))
    }
    #expect(error?.kind == .deadline && !late.isOpen)
    let left = try await open()
    let task = Task { try await left.run(Query(Statement(name: "", sql: "select pg_sleep(30)"))) }
    try await Task.sleep(for: .milliseconds(50))
    task.cancel()
    let cancelled = await postgresError { try await task.value }
    #expect(cancelled?.kind == .cancelled && !left.isOpen)
  }

  @Test(
    "a listener hears what is said, and of a gap after its connection was cut",
    .timeLimit(.minutes(1)))
  func listens() async throws {
    let notifications = Notifications(
      on: ["plain", "with \"quotes\""],
      Pool.Configuration(
        connectionString: cluster.connectionString, applicationName: "solo-listener"))
    let iterator = notifications.makeAsyncIterator()
    #expect(try await iterator.next() == .gap)
    let pool = cluster.pool()
    _ = try await pool.run("select pg_notify('plain', 'æ')")
    #expect(try await iterator.next() == .notified(channel: "plain", payload: "æ"))
    _ = try await pool.run("select pg_notify('with \"quotes\"', '')")
    #expect(try await iterator.next() == .notified(channel: "with \"quotes\"", payload: ""))
    _ = try await pool.run(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1",
      "solo-listener")
    #expect(try await iterator.next() == .gap)
    _ = try await pool.run("select pg_notify('plain', 'igen')")
    #expect(try await iterator.next() == .notified(channel: "plain", payload: "igen"))
    await pool.close()
  }

  @Test("a listener whose task is cancelled ends")
  func listenerEnds() async throws {
    let notifications = Notifications(
      on: ["silent"], Pool.Configuration(connectionString: cluster.connectionString))
    let heard = Shared<[Postgres.Notification]>([])
    let task = Task {
      for try await notification in notifications {
        heard.withLock { $0.append(notification) }
      }
    }
    #expect(await eventually { heard.withLock { $0 } == [.gap] })
    task.cancel()
    try await task.value
    #expect(heard.withLock { $0 } == [.gap])
  }
}
