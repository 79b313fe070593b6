import PostgresFixtures
import Testing

@testable import Postgres

/// A pool of two connections on two reactors has a part on each.
@Suite("Reactors that share a pool")
struct LendingTests {
  let here = Reactor(name: "here")
  let there = Reactor(name: "there")
  let backend = Query(Statement(name: "backend", sql: "select pg_backend_pid()"))

  private func pool(_ adjust: (inout Pool.Configuration) -> Void = { _ in }) -> Pool {
    var configuration = Pool.Configuration(
      connectionString: Cluster.shared.connectionString, maximumConnections: 2, depth: 2,
      acquireTimeout: .seconds(40))
    adjust(&configuration)
    return Pool(configuration, reactors: [here, there])
  }

  /// The server process that answers a batch from `reactor`.
  private func process(_ pool: Pool, _ reactor: Reactor) async throws -> Int {
    try await withTaskExecutorPreference(reactor) {
      try await pool.batch([backend])[0][0].decode(0)
    }
  }

  /// The process of each reactor's own connection, once both are open.
  private func processes(_ pool: Pool) async throws -> (mine: Int, theirs: Int) {
    // The first caller there borrows while the connection is being opened.
    for reactor in [here, there] { _ = try await process(pool, reactor) }
    #expect(await eventually { pool.statistics.idle == 2 })
    return (try await process(pool, here), try await process(pool, there))
  }

  /// A transaction on `reactor` that lasts until its gate is opened; returns the process it has.
  private func hold(
    _ pool: Pool, _ reactor: Reactor, until gate: SharedPromise<Void>
  ) -> Task<Int, any Error> {
    Task(executorPreference: reactor) {
      try await pool.transaction { transaction in
        let process = try await transaction.run(backend)[0][0].decode(0, as: Int.self)
        _ = await gate.outcome()
        return process
      }
    }
  }

  @Test("each reactor has a connection of its own, and its callers stay on it")
  func own() async throws {
    let pool = pool()
    let (mine, theirs) = try await processes(pool)
    #expect(mine != theirs)
    for _ in 0..<20 {
      #expect(try await process(pool, here) == mine)
      #expect(try await process(pool, there) == theirs)
    }
    #expect(pool.statistics.opened == 2)
    await pool.close()
  }

  @Test("a busy reactor borrows from one that has room, and the lender has it back afterwards")
  func borrowing() async throws {
    let pool = pool()
    let (mine, theirs) = try await processes(pool)
    let gate = SharedPromise<Void>()
    let held = hold(pool, here, until: gate)
    #expect(await eventually { pool.statistics.exclusive == 1 })
    #expect(try await process(pool, here) == theirs, "a batch borrows")
    let borrowed = SharedPromise<Void>()
    let second = hold(pool, here, until: borrowed)
    #expect(await eventually { pool.statistics.exclusive == 2 })
    borrowed.keep(.success(()))
    #expect(try await second.value == theirs, "a transaction borrows")
    #expect(try await process(pool, there) == theirs)
    gate.keep(.success(()))
    #expect(try await held.value == mine)
    #expect(try await process(pool, here) == mine)
    #expect(pool.statistics.opened == 2 && pool.statistics.waiting == 0)
    await pool.close()
  }

  @Test("one caller is no reason to open two connections")
  func noMoreThanNeeded() async throws {
    let pool = pool()
    _ = try await process(pool, here)
    #expect(pool.statistics.opened + pool.statistics.connecting == 1)
    await pool.close()
  }

  @Test("a reactor without callers opens its connections for those of another")
  func growingForOthers() async throws {
    let pool = pool()
    let gate = SharedPromise<Void>()
    let held = [hold(pool, here, until: gate)]
    #expect(await eventually { pool.statistics.exclusive == 1 })
    let borrowed = SharedPromise<Void>()
    let second = hold(pool, here, until: borrowed)
    #expect(await eventually { pool.statistics.exclusive == 2 })
    gate.keep(.success(()))
    borrowed.keep(.success(()))
    #expect(try await second.value != held[0].value)
    await pool.close()
  }

  @Test("a reactor that falls idle takes over who waits at another")
  func takingOver() async throws {
    let pool = pool()
    let (mine, theirs) = try await processes(pool)
    let (first, second) = (SharedPromise<Void>(), SharedPromise<Void>())
    let busy = [hold(pool, here, until: first), hold(pool, there, until: second)]
    #expect(await eventually { pool.statistics.exclusive == 2 })
    let waiting = Task(executorPreference: here) { try await pool.batch([backend]) }
    let third = SharedPromise<Void>()
    #expect(await eventually { pool.statistics.waiting == 1 })
    let later = hold(pool, here, until: third)
    #expect(await eventually { pool.statistics.waiting == 2 })
    let start = ContinuousClock.now
    second.keep(.success(()))
    #expect(try await busy[1].value == theirs)
    #expect(try await waiting.value[0][0].decode(0, as: Int.self) == theirs)
    third.keep(.success(()))
    #expect(try await later.value == theirs, "its own connection is still taken")
    // Left alone, the pool's alarm would have looked at those who wait in the end.
    #expect(ContinuousClock.now - start < .seconds(20))
    first.keep(.success(()))
    #expect(try await busy[0].value == mine)
    #expect(pool.statistics.waiting == 0 && pool.statistics.exclusive == 0)
    await pool.close()
  }

  @Test("a shared connection with room takes another reactor's batches, and no transaction")
  func sharedRoom() async throws {
    let pool = pool()
    let (mine, theirs) = try await processes(pool)
    let gate = SharedPromise<Void>()
    let held = hold(pool, here, until: gate)
    #expect(await eventually { pool.statistics.exclusive == 1 })
    // As slow as the test wants it: it waits for a lock that somebody else has.
    let lock = "select pg_advisory_xact_lock(20260)"
    let other = Cluster.shared.pool()
    let slowness = SharedPromise<Void>()
    let isLocked = Shared(false)
    let locking = Task {
      try await other.transaction { transaction in
        _ = try await transaction.run(lock)
        isLocked.withLock { $0 = true }
        _ = await slowness.outcome()
      }
    }
    #expect(await eventually { isLocked.withLock { $0 } })
    let slow = Task(executorPreference: there) { try await pool.run(lock) }
    #expect(await eventually { pool.statistics.underway == 1 })
    let joining = Task(executorPreference: here) { try await pool.batch([backend]) }
    #expect(await eventually { pool.statistics.underway == 2 }, "it does not wait")
    let ownGate = SharedPromise<Void>()
    let own = hold(pool, here, until: ownGate)
    slowness.keep(.success(()))
    #expect(try await joining.value[0][0].decode(0, as: Int.self) == theirs)
    _ = try await (slow.value, locking.value)
    ownGate.keep(.success(()))
    #expect(try await own.value == theirs, "not before the batches had ended")
    gate.keep(.success(()))
    #expect(try await held.value == mine)
    await pool.close()
    await other.close()
  }

  @Test("callers of both reactors and of none are all served, whoever leaves or fails meanwhile")
  func crowd() async throws {
    let pool = pool { $0.maximumConnections = 3 }
    var generator = SeededGenerator(seed: .random(in: .min ... .max))
    let reactors: [Reactor?] = [here, there, nil]
    let wrong = Shared<[String]>([])
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<600 {
        let reactor = reactors.randomElement(using: &generator)!
        let isCancelled = Int.random(in: 0..<10, using: &generator) == 0
        let isTransaction = Bool.random(using: &generator)
        group.addTask(executorPreference: reactor) {
          let echo = Query(Statement(name: "echo", sql: "select $1::int8, 1 / ($1 % 7)"), number)
          let task = Task(executorPreference: reactor) {
            let rows =
              isTransaction
              ? try await pool.transaction { try await $0.run(echo)[0] }
              : try await pool.batch([echo])[0]
            return try rows[0].decode(0, as: Int.self)
          }
          if isCancelled { task.cancel() }
          let expected =
            [number % 7 == 0 ? "22012" : "\(number)"] + (isCancelled ? ["cancelled"] : [])
          let seen: String
          switch await task.result {
          case .success(let value): seen = "\(value)"
          case .failure(let error as PostgresError):
            seen = error.kind == .server ? error.sqlState ?? "" : error.kind.rawValue
          case .failure(let error): seen = "\(error)"
          }
          if !expected.contains(seen) { wrong.withLock { $0.append("\(number): \(seen)") } }
        }
      }
    }
    #expect(wrong.withLock { $0 } == [], "seed \(generator.seed)")
    let statistics = pool.statistics
    #expect(statistics.waiting == 0 && statistics.underway == 0 && statistics.exclusive == 0)
    #expect(statistics.opened == 3, "nobody else's failure costs a connection")
    await pool.close()
  }
}
