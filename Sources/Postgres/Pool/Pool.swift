// Assumes one login role and one server. A pool has two lanes:
//
// - one-shot (`batch`): no BEGIN; all queries up to the sync are one implicit transaction, and
//   several batches share a connection, so nothing slow belongs here, nor SAVEPOINT, SET LOCAL,
//   SET TRANSACTION or VACUUM. A shared connection is never cancelled: who gives up on a batch
//   leaves it to its end.
// - interactive (`transaction`): a connection of one's own and an explicit BEGIN.
//
// Nobody waits without limit: for a connection until `acquireTimeout`, for an answer until the
// deadline, for the server to heed a cancellation for `grace`.
import CLibPQ
import Synchronization

/// The connections of one login role, opened as needed.
public final class Pool: Sendable {
  struct State {
    var machine: PoolState
    /// When the reactor is to ring; nothing due earlier may be forgotten.
    var alarm: ContinuousClock.Instant?
    var nextReactor = 0
    var closing: [Promise<Void>] = []

    /// Whether the alarm, which must ring no later than `time`, has to be set anew.
    mutating func setAlarm(by time: ContinuousClock.Instant) -> Bool {
      if let alarm, alarm <= time { return false }
      alarm = time
      return true
    }
  }

  let configuration: Configuration
  private let connector: Connector
  private let meters: QueryMeters
  private let reactors: [Reactor]
  private let state: Mutex<State>

  /// A pool without connections; its connections are shared out among `reactors`.
  public init(_ configuration: Configuration, reactors: [Reactor] = Reactor.shared) {
    precondition(!reactors.isEmpty, "a pool needs a reactor")
    self.configuration = configuration
    self.reactors = reactors
    connector = configuration.connector
    meters = QueryMeters(
      dimensions: configuration.user.map { [("role", $0)] } ?? [], factory: configuration.metrics)
    let machine = PoolState(
      maximumConnections: max(1, configuration.maximumConnections),
      depth: max(1, configuration.depth), maximumWaiting: configuration.maximumWaiting)
    state = Mutex(State(machine: machine))
  }

  /// Runs `queries` in one round trip as one implicit transaction; one result for each.
  ///
  /// Without a deadline `defaultTimeout` applies. On `.deadline` and `.cancelled` the batch may
  /// still be committed; `.outcomeUnknown` says that the connection was lost underway.
  public nonisolated(nonsending) func batch(
    _ queries: [Query], deadline: ContinuousClock.Instant? = nil
  ) async throws(PostgresError) -> [ResultSet] {
    if queries.isEmpty { return [] }
    if configuration.explicitTransactions { return try await wholeTransaction(queries, deadline) }
    let now = ContinuousClock.now
    let batch = Batch(
      queries, deadline: deadline ?? now + configuration.defaultTimeout, isExclusive: false,
      commits: true)
    let outcome = await withTaskCancellationHandler {
      submit(batch, at: now)
      return await batch.promise.outcome()
    } onCancel: {
      batch.promise.keep(.failure(PostgresError(.cancelled, "the task was cancelled")))
      state.withLock { $0.machine.callerLeft(batch) }
    }
    return try outcome.get()
  }

  /// The same with a connection of its own, BEGIN and COMMIT.
  private nonisolated(nonsending) func wholeTransaction(
    _ queries: [Query], _ deadline: ContinuousClock.Instant?
  ) async throws(PostgresError) -> [ResultSet] {
    let deadline = deadline ?? .now + configuration.defaultTimeout
    let connection = try await checkOut(deadline: deadline)
    let transaction = Transaction(
      self, connection, readOnly: nil, snapshot: false, opening: [], deadline: deadline)
    do throws(PostgresError) {
      let results = try await transaction.runAndCommit(queries)
      release(connection)
      return results
    } catch {
      await transaction.rollBack()
      release(connection)
      throw error
    }
  }

  private func submit(_ batch: Batch, at now: ContinuousClock.Instant) {
    if batch.promise.isKept { return }
    guard batch.deadline > now else {
      batch.promise.keep(.failure(PostgresError(.deadline, "the deadline has passed")))
      return
    }
    let limit = min(batch.deadline, now + configuration.acquireTimeout)
    do throws(PostgresError) {
      let (connection, actions, isEarlier) = try state.withLock { state throws(PostgresError) in
        let isEarlier = state.setAlarm(by: limit)
        if let connection = state.machine.connectionAtOnce() {
          return (Optional(connection), PoolState.Actions(), isEarlier)
        }
        return (nil, try state.machine.batchArrived(batch, waitsUntil: limit), isEarlier)
      }
      if isEarlier { reactors[0].ring(for: self, at: limit) }
      guard let connection else { return carryOut(actions) }
      if !connection.send(batch) { submit(batch, at: .now) }
    } catch {
      batch.promise.keep(.failure(error))
    }
  }

  /// A connection of one's own, idle and outside any transaction.
  nonisolated(nonsending) func checkOut(
    deadline: ContinuousClock.Instant
  ) async throws(PostgresError) -> Connection {
    let limit = min(deadline, .now + configuration.acquireTimeout)
    while true {
      let checkout = Checkout(deadline: limit)
      let outcome = await withTaskCancellationHandler {
        submit(checkout)
        return await checkout.promise.outcome()
      } onCancel: {
        checkout.promise.keep(.failure(PostgresError(.cancelled, "the task was cancelled")))
        carryOut(state.withLock { $0.machine.callerLeft(checkout) })
      }
      let connection = try outcome.get()
      if connection.isOpen { return connection }
    }
  }

  private func submit(_ checkout: Checkout) {
    if checkout.promise.isKept { return }
    do throws(PostgresError) {
      let actions = try state.withLock { state throws(PostgresError) in
        try state.machine.checkoutArrived(checkout, waitsUntil: checkout.deadline)
      }
      wake(by: checkout.deadline)
      carryOut(actions)
    } catch {
      checkout.promise.keep(.failure(error))
    }
  }

  /// Takes back what `checkOut` gave; a connection that is not fit for others is closed.
  func release(_ connection: Connection) {
    guard connection.isReusable else { return connection.close() }
    carryOut(state.withLock { $0.machine.released(connection) })
  }

  /// Refuses further work, lets what is underway end for as long as `grace`, then closes all.
  public nonisolated(nonsending) func close(grace: Duration = .seconds(5)) async {
    let closed = Promise<Void>()
    let (batches, checkouts, actions) = state.withLock { state in
      state.closing.append(closed)
      return state.machine.close()
    }
    let refusal = PostgresError(.unavailable, "the pool is closed")
    for batch in batches { batch.promise.keep(.failure(refusal)) }
    for checkout in checkouts { checkout.promise.keep(.failure(refusal)) }
    carryOut(actions)
    closeIfDrained()
    let pool = self
    let timer = Task {
      guard (try? await Task.sleep(for: grace)) != nil else { return }
      for connection in pool.state.withLock({ $0.machine.connections }) { connection.close() }
    }
    _ = await closed.outcome()
    timer.cancel()
  }

  /// What the pool is doing now.
  public var statistics: PoolStatistics { state.withLock { $0.machine.statistics } }

  /// What is known about each named statement that was sent through this pool, by name.
  public var queryStatistics: [QueryStatistics] { meters.statistics }

  // MARK: What connections report

  func batchesEnded(on connection: Connection, _ count: Int, isStale: Bool) {
    carryOut(
      state.withLock { $0.machine.batchesEnded(on: connection, count, isStale: isStale) })
  }

  func connectionLost(_ connection: Connection) {
    carryOut(state.withLock { $0.machine.connectionLost(connection) })
    closeIfDrained()
  }

  private func closeIfDrained() {
    let closing = state.withLock { state -> [Promise<Void>] in
      guard state.machine.isClosed, state.machine.isDrained else { return [] }
      defer { state.closing = [] }
      return state.closing
    }
    for closed in closing { closed.keep(.success(())) }
  }

  // MARK: Actions

  private func carryOut(_ actions: PoolState.Actions) {
    for (batch, connection) in actions.sends where !connection.send(batch) {
      submit(batch, at: .now)
    }
    for (checkout, connection) in actions.handovers
    where !checkout.promise.keep(.success(connection)) {
      release(connection)
    }
    for connection in actions.closes { connection.close() }
    for _ in 0..<actions.connects { connect() }
    if let retryAt = actions.retryAt { wake(by: retryAt) }
  }

  /// Opens a connection on a thread of its own, because that blocks.
  private func connect() {
    let reactor = state.withLock { state in
      defer { state.nextReactor += 1 }
      return reactors[state.nextReactor % reactors.count]
    }
    DetachedThread.start("postgres-connect") { [self] in
      do throws(PostgresError) {
        let connection = Connection(
          adopting: try connector.connect(), meters: meters, reactor: reactor, pool: self)
        connection.start()
        carryOut(state.withLock { $0.machine.connected(connection) })
      } catch {
        connectFailed(error)
      }
      closeIfDrained()
    }
  }

  private func connectFailed(_ error: PostgresError) {
    let actions = state.withLock { state in
      let delay = Backoff.delay(afterAttempts: state.machine.attempts + 1)
      return state.machine.connectFailed(error, nextAttempt: .now + delay)
    }
    carryOut(actions)
  }
}

extension Pool: Sleeper {
  /// The alarm does not ring more often than this, however many deadlines there are.
  private static let alarmInterval = Duration.milliseconds(5)

  /// Sees to it that the alarm rings no later than `time`.
  func wake(by time: ContinuousClock.Instant) {
    let isEarlier = state.withLock { $0.setAlarm(by: time) }
    if isEarlier { reactors[0].ring(for: self, at: time) }
  }

  func alarmRang() {
    let now = ContinuousClock.now
    let (late, connections, refusal) = state.withLock { state in
      state.alarm = nil
      let refusal = state.machine.refusal
      return (state.machine.expire(at: now), state.machine.connections, refusal)
    }
    for batch in late.batches { batch.promise.keep(.failure(refusal)) }
    for checkout in late.checkouts { checkout.promise.keep(.failure(refusal)) }
    carryOut(late.actions)
    var next = late.next
    for connection in connections {
      let inspection = connection.inspect(at: now)
      if inspection.overdue > 0 {
        state.withLock { $0.machine.fellBehind(connection, inspection.overdue) }
      }
      if let due = inspection.next { next = min(next ?? due, due) }
    }
    if let next { wake(by: max(next, now + Self.alarmInterval)) }
  }
}
