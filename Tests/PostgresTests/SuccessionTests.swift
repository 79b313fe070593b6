import PostgresFixtures
import Testing

@testable import Postgres

/// A connection on which a COMMIT is underway already belongs to the next in line.
@Suite("What follows behind a COMMIT", .timeLimit(.minutes(1)))
struct SuccessionTests {
  let cluster = Cluster.shared
  let backend = Query(Statement(name: "backend", sql: "select pg_backend_pid()"))

  /// Where the tasks run: on the connection's reactor, where a COMMIT and what follows travel
  /// together, or elsewhere.
  enum Place: CaseIterable {
    case reactor, elsewhere

    var executor: Reactor? { self == .reactor ? Reactor.shared[0] : nil }
    /// A name that is this place's own.
    func table(_ name: String) -> String { "\(name)_\(self)" }
  }

  /// A pool of one connection.
  private func pool(_ adjust: (inout Pool.Configuration) -> Void = { _ in }) -> Pool {
    cluster.pool(on: [Reactor.shared[0]]) {
      $0.maximumConnections = 1
      $0.acquireTimeout = .seconds(40)
      adjust(&$0)
    }
  }

  /// A table whose COMMIT takes so long, because a deferred trigger sleeps.
  private func slowTable(_ name: String, seconds: Double, _ pool: Pool) async throws {
    for sql in [
      "create table \(name) (a int8)",
      """
      create function \(name)_sleep() returns trigger language plpgsql as \
      $$ begin perform pg_sleep(\(seconds)); return null; end $$
      """,
      """
      create constraint trigger sleep after insert on \(name) deferrable initially deferred \
      for each row execute function \(name)_sleep()
      """,
    ] { _ = try await pool.run(sql) }
  }

  /// A transaction on the only connection, which commits as soon as somebody waits for it.
  private struct Committer {
    let pool: Pool
    let isWaitedFor = SharedPromise<Void>()
    private let task: Task<Void, any Error>

    init(
      _ pool: Pool, _ place: Place, _ sql: String, deadline: ContinuousClock.Instant? = nil
    ) async {
      self.pool = pool
      let isWaitedFor = isWaitedFor
      task = Task(executorPreference: place.executor) {
        try await pool.transaction(deadline: deadline) { transaction in
          _ = try await transaction.run(sql)
          #expect(await eventually { pool.statistics.waiting == 1 })
          isWaitedFor.keep(.success(()))
        }
      }
      #expect(await eventually { pool.statistics.exclusive == 1 })
    }

    /// Waits until the next in line has its connection.
    func passedOn() async {
      _ = await isWaitedFor.outcome()
      #expect(await eventually { pool.statistics.waiting == 0 })
    }

    func outcome() async throws { try await task.value }
  }

  @Test("transactions that fail at COMMIT fail alone, whoever follows", arguments: Place.allCases)
  func failingCommits(place: Place) async throws {
    let table = place.table("succession")
    let pool = pool()
    _ = try await pool.run(
      "create table \(table) (a int8, b int8 unique deferrable initially deferred)")
    _ = try await pool.run("insert into \(table) values (-1, 0)")
    let wrong = Shared<[String]>([])
    await withTaskGroup(of: Void.self) { group in
      for number in 1...400 {
        group.addTask(executorPreference: place.executor) {
          let error = await postgresError {
            try await pool.transaction { transaction in
              let value = number.isMultiple(of: 4) ? 0 : number
              _ = try await transaction.run("insert into \(table) values ($1, $2)", number, value)
            }
          }
          let expected = number.isMultiple(of: 4) ? "23505" : nil
          if error?.sqlState != expected {
            wrong.withLock { $0.append("\(number): \(error as Any)") }
          }
        }
      }
    }
    #expect(wrong.withLock { $0 } == [])
    let rows = try await pool.run("select count(*)::int8, sum(a)::int8 from \(table)")
    #expect(try rows[0].decode(0, as: Int.self) == 301)
    #expect(try rows[0].decode(1, as: Int.self) == (1...400).filter { $0 % 4 != 0 }.reduce(-1, +))
    #expect(pool.statistics.opened == 1, "no failure costs the connection")
    await pool.close()
  }

  @Test("a deadline behind a slow COMMIT is told, and cancels nothing", arguments: Place.allCases)
  func deadline(place: Place) async throws {
    let table = place.table("succession_deadline")
    let pool = pool { $0.grace = .seconds(20) }
    try await slowTable(table, seconds: 2.5, pool)
    let committer = await Committer(pool, place, "insert into \(table) values (1)")
    let start = ContinuousClock.now
    let error = await withTaskExecutorPreference(place.executor) {
      await postgresError {
        try await pool.transaction(deadline: .now + .seconds(1.5)) {
          _ = try await $0.run(backend)
        }
      }
    }
    #expect(error?.kind == .deadline)
    #expect(ContinuousClock.now - start < .seconds(5), "the COMMIT, and no more")
    try await committer.outcome()
    #expect(try await pool.run("select from \(table)").count == 1)
    #expect(pool.statistics.opened == 1)
    await pool.close()
  }

  @Test(
    "a COMMIT whose deadline passes is not cancelled once the connection is another's",
    arguments: Place.allCases)
  func commitOverdue(place: Place) async throws {
    let table = place.table("succession_overdue")
    let pool = pool { $0.grace = .seconds(20) }
    try await slowTable(table, seconds: 6, pool)
    let committer = await Committer(
      pool, place, "insert into \(table) values (1)", deadline: .now + .seconds(4))
    let isOver = SharedPromise<Void>()
    let follower = Task(executorPreference: place.executor) {
      try await pool.transaction {
        _ = await isOver.outcome()
        _ = try await $0.run(backend)
      }
    }
    try await committer.outcome()
    isOver.keep(.success(()))
    try await follower.value
    #expect(try await pool.run("select from \(table)").count == 1)
    #expect(pool.statistics.opened == 1)
    await pool.close()
  }

  /// Follows behind a COMMIT, and is cancelled there.
  private func followAndLeave(
    _ committer: Committer, _ table: String, _ place: Place, _ pool: Pool
  ) async {
    let follower = Task(executorPreference: place.executor) {
      try await pool.transaction { _ = try await $0.run("insert into \(table) values (2)") }
    }
    await committer.passedOn()
    follower.cancel()
    #expect(await postgresError { try await follower.value }?.kind == .cancelled)
  }

  @Test(
    "a task cancelled behind a slow COMMIT cancels nothing but itself",
    arguments: Place.allCases)
  func cancellation(place: Place) async throws {
    let table = place.table("succession_cancelled")
    let pool = pool { $0.grace = .seconds(1) }
    try await slowTable(table, seconds: 3, pool)
    let committer = await Committer(pool, place, "insert into \(table) values (1)")
    await followAndLeave(committer, table, place, pool)
    try await committer.outcome()
    #expect(try await pool.run("select from \(table)").count == 1, "it was rolled back")
    #expect(pool.statistics.opened == 1)
    await pool.close()
  }

  @Test(
    "who left before the COMMIT failed leaves nothing behind it", arguments: Place.allCases)
  func cancellationBehindFailure(place: Place) async throws {
    let table = place.table("succession_left")
    let pool = pool { $0.grace = .seconds(20) }
    try await slowTable(table, seconds: 2, pool)
    _ = try await pool.run(
      """
      create or replace function \(table)_sleep() returns trigger language plpgsql as \
      $$ begin perform pg_sleep(2); raise exception 'no'; end $$
      """)
    let committer = await Committer(pool, place, "insert into \(table) values (1)")
    await followAndLeave(committer, table, place, pool)
    #expect(await postgresError { try await committer.outcome() }?.sqlState == "P0001")
    #expect(try await pool.run("select from \(table)").isEmpty)
    #expect(pool.statistics.opened == 1)
    await pool.close()
  }

  @Test(
    "a body that asks nothing gives the connection back only when the COMMIT before has ended",
    arguments: Place.allCases)
  func nothingAsked(place: Place) async throws {
    let table = place.table("succession_idle")
    let pool = pool()
    try await slowTable(table, seconds: 0.3, pool)
    let committer = await Committer(pool, place, "insert into \(table) values (1)")
    try await withTaskExecutorPreference(place.executor) {
      try await pool.transaction { _ in }
    }
    try await committer.outcome()
    #expect(pool.statistics.opened == 1)
    await pool.close()
  }

  @Test(
    "a COMMIT is answered at once, however long what follows takes", arguments: Place.allCases,
    ["select pg_sleep(30)", nil])
  func slowFollower(place: Place, sql: String?) async throws {
    let pool = pool()
    let committer = await Committer(pool, place, "select")
    let isAnswered = SharedPromise<Void>()
    let follower = Task(executorPreference: place.executor) {
      try await pool.transaction {
        if let sql { _ = try await $0.run(sql) }
        _ = await isAnswered.outcome()
      }
    }
    let start = ContinuousClock.now
    try await committer.outcome()
    #expect(ContinuousClock.now - start < .seconds(15))
    isAnswered.keep(.success(()))
    follower.cancel()
    _ = await follower.result
    await pool.close()
  }

  @Test(
    "a connection lost then leaves only the committer's outcome unknown",
    arguments: Place.allCases)
  func loss(place: Place) async throws {
    let table = place.table("succession_lost")
    let proxy = FaultyProxy(cluster)
    let pool = pool { $0.connectionString = proxy.connectionString }
    try await slowTable(table, seconds: 20, pool)
    let committer = await Committer(pool, place, "insert into \(table) values (1)")
    let isFollowing = SharedPromise<Void>()
    let follower = Task(executorPreference: place.executor) {
      await postgresError {
        try await pool.transaction {
          isFollowing.keep(.success(()))
          _ = try await $0.run("insert into \(table) values (2)")
        }
      }
    }
    await committer.passedOn()
    _ = await isFollowing.outcome()
    proxy.cut()
    #expect(await postgresError { try await committer.outcome() }?.kind == .outcomeUnknown)
    let error = await follower.value
    #expect(error?.kind == .connectionLost)
    #expect(error?.isSafeToRetry == true)
    await pool.close()
  }

  @Test("a COMMIT that is not even understood hurts nobody who follows", arguments: Place.allCases)
  func forgottenStatement(place: Place) async throws {
    let pool = pool()
    try await pool.transaction { _ = try await $0.run(backend) }
    let forgetful = await Committer(pool, place, "deallocate all")
    let follower = await withTaskExecutorPreference(place.executor) {
      await postgresError { try await pool.transaction { _ = try await $0.run(backend) } }
    }
    #expect(await postgresError { try await forgetful.outcome() }?.sqlState == "26000")
    // Where COMMIT was answered before the connection could be passed on, it never was.
    #expect(follower == nil || follower?.kind == .connectionLost)
    #expect(follower?.isSafeToRetry != false)
    #expect(try await pool.batch([backend]).count == 1)
    await pool.close()
  }
}
