import Postgres
import PostgresFixtures
import Testing

@Suite("Through PgBouncer in transaction mode", .serialized)
struct PgBouncerTests {
  let cluster = Cluster.shared
  let bouncer = PgBouncer(Cluster.shared, maximumSessions: 2)

  private func pool(_ adjust: (inout Pool.Configuration) -> Void = { _ in }) -> Pool {
    cluster.pool {
      $0.connectionString = bouncer.connectionString
      $0.namedStatements = false
      adjust(&$0)
    }
  }

  @Test("batches and transactions of many connections share few sessions and fail alone")
  func sharing() async throws {
    let pool = pool { $0.maximumConnections = 6 }
    _ = try await pool.run("drop table if exists bouncer_rows")
    _ = try await pool.run("create table bouncer_rows (id int8)")
    let insert = Statement(name: "insert", sql: "insert into bouncer_rows values ($1) returning id")
    let divide = Statement(name: "divide", sql: "select 1 / $1::int8")
    let sessions = Shared(Set<Int32>())
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<600 {
        group.addTask {
          let queries = [
            Query(insert, number), Query(divide, number % 4),
            Query(Statement(name: "session", sql: "select pg_backend_pid()")),
          ]
          let error = await postgresError {
            let results =
              number.isMultiple(of: 3)
              ? try await pool.transaction { try await $0.run(queries) }
              : try await pool.batch(queries)
            #expect(try results[0][0].decode(0, as: Int.self) == number)
            let session = try results[2][0].decode(0, as: Int32.self)
            sessions.withLock { _ = $0.insert(session) }
          }
          #expect(
            error?.sqlState == (number % 4 == 0 ? "22012" : nil), "\(number): \(error as Any)")
        }
      }
    }
    #expect(sessions.withLock { $0.count } <= 2)
    let row = try await pool.run("select count(*), sum(id)::int8 from bouncer_rows")[0]
    #expect(try row.decode(0, as: Int.self) == 450)
    #expect(try row.decode(1, as: Int.self) == (0..<600).filter { $0 % 4 != 0 }.reduce(0, +))
    await pool.close()
  }

  /// PgBouncer before 1.21 gives the server away at the end of a batch, even if part of another that
  /// the same client sends has gone there already: who gets the server then gets that part's answer.
  @Test("what arrives in pieces is answered to those who asked", arguments: [false, true])
  func pieces(isInteractive: Bool) async throws {
    let proxy = bouncer.makeProxy()
    proxy.split(pieceBytes: 1)
    let pool = pool {
      $0.connectionString = proxy.connectionString
      $0.maximumConnections = 6
    }
    let echo = Statement(name: "echo", sql: "select $1::int8")
    let wrong = Shared<[Int]>([])
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<600 {
        group.addTask {
          let queries = [Query(echo, number), Query(echo, -number)]
          let results =
            isInteractive
            ? try? await pool.transaction { try await $0.run(queries) }
            : try? await pool.batch(queries)
          let echoes = try? results?.map { try $0[0].decode(0, as: Int.self) }
          if echoes != [number, -number] { wrong.withLock { $0.append(number) } }
        }
      }
    }
    #expect(wrong.withLock { $0.isEmpty }, "\(wrong.withLock { $0 })")
    await pool.close()
    proxy.close()
  }

  @Test("a deadline cancels through PgBouncer, and never the query after it")
  func cancellation() async throws {
    let pool = pool { $0.maximumConnections = 1 }
    for _ in 0..<5 {
      let error = await postgresError {
        try await pool.transaction(deadline: .now + .milliseconds(100)) {
          try await $0.run("select pg_sleep(30)")
        }
      }
      #expect(error?.kind == .deadline)
      #expect(try await pool.run("select 1").count == 1)
    }
    await pool.close()
  }

  @Test("named statements are lost there, which is why there is a setting")
  func namedStatements() async throws {
    let pool = pool {
      $0.maximumConnections = 4
      $0.namedStatements = true
    }
    let states = await withTaskGroup(of: String?.self) { group in
      for number in 0..<200 {
        group.addTask {
          await postgresError {
            try await pool.transaction {
              try await $0.run(
                Query(Statement(name: "named", sql: "select pg_sleep(0.001), $1::int8"), number))
            }
          }?.sqlState
        }
      }
      return await group.reduce(into: Set<String?>()) { $0.insert($1) }
    }
    #expect(states.contains("26000") || states.contains("42P05"), "\(states)")
    await pool.close()
  }
}
