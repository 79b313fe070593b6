import Glibc
import PostgresFixtures
import Testing

@testable import Postgres

@Suite("TLS", .serialized)
struct TLSTests {
  static let server = TLSServer()

  /// A pool that checks who it talks to: `host` is the name, the address is always the server's.
  private func pool(
    host: String, authority: String, acquireTimeout: Duration = .seconds(1)
  ) -> Pool {
    Self.server.cluster.pool {
      $0.connectionString =
        "host=\(host) hostaddr=127.0.0.1 port=\(Self.server.port) dbname=postgres user=postgres"
        + " sslmode=verify-full sslrootcert=\(authority)"
      $0.maximumConnections = 2
      $0.acquireTimeout = acquireTimeout
    }
  }

  @Test("the server that its authority vouches for is talked to, encrypted")
  func verified() async throws {
    let pool = pool(host: "database.example", authority: Self.server.authority)
    let row = try await pool.run(
      "select ssl, version from pg_stat_ssl where pid = pg_backend_pid()")
    #expect(try row[0].decode(0, as: Bool.self))
    #expect(try row[0].decode(1, as: String.self).hasPrefix("TLS"))
    await pool.close()
  }

  @Test("a server of another name is refused")
  func wrongHost() async throws {
    let pool = pool(host: "elsewhere.example", authority: Self.server.authority)
    let error = await postgresError { try await pool.run("select 1") }
    #expect(error?.kind == .unavailable)
    #expect(error?.message.contains("does not match host name") == true, "\(error as Any)")
    await pool.close()
  }

  @Test("a server that another authority vouches for is refused")
  func wrongAuthority() async throws {
    let pool = pool(host: "database.example", authority: Self.server.otherAuthority)
    let error = await postgresError { try await pool.run("select 1") }
    #expect(error?.kind == .unavailable)
    #expect(error?.message.contains("certificate verify failed") == true, "\(error as Any)")
    await pool.close()
  }

  @Test("a client that would do without encryption is refused by the server")
  func plain() async throws {
    let pool = Self.server.cluster.pool {
      $0.connectionString =
        "host=127.0.0.1 port=\(Self.server.port) dbname=postgres user=postgres sslmode=disable"
      $0.acquireTimeout = .seconds(1)
    }
    #expect(await postgresError { try await pool.run("select 1") }?.kind == .unavailable)
    await pool.close()
  }

  /// Answers of sizes around the 8 kB of libpq's reads and the 16 kB of a record, and far above.
  private func askForAllSizes(_ pool: Pool) async throws {
    let start = ContinuousClock.now
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<400 {
        group.addTask {
          let size = [8_192, 16_384, 32_768, 100_000][number % 4] - 40 + number / 4
          let query = Query(
            Statement(name: "size", sql: "select repeat('x', $1::int8::int)"), size)
          let value = try await pool.batch([query])[0][0].decode(0, as: String.self)
          #expect(value.utf8.count == size)
        }
      }
      try await group.waitForAll()
    }
    #expect(ContinuousClock.now - start < .seconds(10))
  }

  @Test("results of any size arrive at once, however they fall into TLS records")
  func records() async throws {
    let pool = pool(
      host: "database.example", authority: Self.server.authority, acquireTimeout: .seconds(10))
    try await askForAllSizes(pool)
    await pool.close()
  }

  @Test("what OpenSSL has taken off the socket already is not waited for there")
  func decrypted() async throws {
    typealias Session =
      @convention(c) (OpaquePointer, UnsafePointer<CChar>) -> UnsafeMutableRawPointer?
    typealias Peek =
      @convention(c) (UnsafeMutableRawPointer, UnsafeMutableRawPointer, Int32) -> Int32
    let session = unsafeBitCast(try #require(dlsym(nil, "PQsslStruct")), to: Session.self)
    let peek = unsafeBitCast(try #require(dlsym(nil, "SSL_peek")), to: Peek.self)
    let pool = pool(host: "database.example", authority: Self.server.authority)
    let connection = try await SoloConnection.open(pool.configuration)
    let query = Query(Statement(name: "", sql: "select repeat('x', 5000)"))
    try connection.send(query)
    try await connection.flush(nil)
    let openSSL = try #require(session(connection.pg, "OpenSSL"))
    var byte: UInt8 = 0
    while peek(openSSL, &byte, 1) != 1 { try await Task.sleep(for: .milliseconds(10)) }
    let result = try await connection.finish(.now + .seconds(5), query).get()
    #expect(try result[0].decode(0, as: String.self).utf8.count == 5000)
    connection.close()
    await pool.close()
  }

  @Test("nor does it matter when a record is larger than what libpq reads at a time")
  func largeRecords() async throws {
    let bouncer = PgBouncer(encryptingFor: Self.server, maximumSessions: 2)
    let pool = Self.server.cluster.pool {
      $0.connectionString = bouncer.connectionString
      $0.maximumConnections = 2
      $0.namedStatements = false
    }
    #expect(
      await eventually { try await pool.run("select 1").count == 1 }, "PgBouncer takes a moment")
    try await askForAllSizes(pool)
    await pool.close()
  }
}
