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
import Synchronization

/// The connections of one login role, opened as needed.
public final class Pool: Sendable {
  let configuration: Configuration
  let parts: [PoolPart]
  private let reactors: [Reactor]
  private let connector: Connector
  private let meters: QueryMeters
  private let closing = Mutex<[SharedPromise<Void>]>([])
  /// Which part's turn it is.
  private let turn = Atomic<UInt>(0)
  /// When the alarm rings; the parts know of it too.
  let alarm = Mutex<ContinuousClock.Instant?>(nil)

  /// A pool without connections; its connections are shared out among `reactors`.
  public init(_ configuration: Configuration, reactors: [Reactor] = Reactor.shared) {
    precondition(!reactors.isEmpty, "a pool needs a reactor")
    self.configuration = configuration
    self.reactors = reactors
    connector = configuration.connector
    meters = QueryMeters(
      dimensions: configuration.user.map { [("role", $0)] } ?? [], factory: configuration.metrics)
    // A part without a connection of its own would wait for ever behind those of others.
    let connections = max(1, configuration.maximumConnections)
    let count = min(reactors.count, connections)
    parts = (0..<count).map { number in
      PoolPart(
        PoolState(
          maximumConnections: connections / count + (number < connections % count ? 1 : 0),
          depth: configuration.usableDepth, maximumWaiting: configuration.maximumWaiting),
        reactor: reactors[number], isAlone: count == 1)
    }
  }

  /// Where a caller belongs: to the part of the reactor that it runs on; from elsewhere to one with an
  /// idle connection, or to each in turn.
  private var callersPart: PoolPart {
    if parts.count == 1 { return parts[0] }
    if let number = reactors.firstIndex(where: \.isCurrent) { return parts[number % parts.count] }
    if let idle = parts.first(where: \.isIdle) { return idle }
    let turn = turn.wrappingAdd(1, ordering: .relaxed).newValue
    return parts[Int(turn % UInt(parts.count))]
  }

  // MARK: Batches

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
      submit(batch, to: callersPart, at: now)
      return await batch.promise.outcome()
    } onCancel: {
      batch.promise.keep(.failure(PostgresError(.cancelled, "the task was cancelled")))
      for part in parts where part.waiting > 0 || parts.count == 1 {
        part.withLock { $0.machine.callerLeft(batch) }
      }
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

  func submit(_ batch: Batch, to part: PoolPart, at now: ContinuousClock.Instant) {
    if batch.promise.isKept { return }
    guard batch.deadline > now else {
      batch.promise.keep(.failure(PostgresError(.deadline, "the deadline has passed")))
      return
    }
    let limit = min(batch.deadline, now + configuration.acquireTimeout)
    let elsewhere = waiting(besides: part)
    do throws(PostgresError) {
      let (connection, actions, isEarlier) = try part.withLock { state throws(PostgresError) in
        let isEarlier = state.setAlarm(by: limit)
        if let connection = state.machine.connectionAtOnce() {
          return (Optional(connection), PoolState.Actions(), isEarlier)
        }
        let actions = try state.machine.batchArrived(
          batch, waitsUntil: limit, elsewhere: elsewhere)
        return (nil, actions, isEarlier)
      }
      if isEarlier { ring(by: limit) }
      guard let connection else { return settle(part, actions) }
      if !connection.send(batch) { submit(batch, to: part, at: .now) }
    } catch {
      batch.promise.keep(.failure(error))
    }
  }

  private func waiting(besides part: PoolPart) -> Int {
    parts.count == 1 ? 0 : parts.reduce(0) { $1 === part ? $0 : $0 + $1.waiting }
  }

  // MARK: Checkouts

  /// A connection of one's own, idle and outside any transaction.
  nonisolated(nonsending) func checkOut(
    deadline: ContinuousClock.Instant
  ) async throws(PostgresError) -> Connection {
    let part = callersPart
    if !Task.isCancelled, let idle = part.withLock({ $0.machine.idleAtOnce() }), idle.isOpen {
      return idle
    }
    let limit = min(deadline, .now + configuration.acquireTimeout)
    while true {
      let checkout = Checkout(deadline: limit)
      let outcome = await withTaskCancellationHandler {
        submit(checkout, to: part)
        return await checkout.promise.outcome()
      } onCancel: {
        checkout.promise.keep(.failure(PostgresError(.cancelled, "the task was cancelled")))
        settle(part, part.withLock { $0.machine.callerLeft(checkout) })
      }
      let connection = try outcome.get()
      if connection.isOpen { return connection }
    }
  }

  private func submit(_ checkout: Checkout, to part: PoolPart) {
    if checkout.promise.isKept { return }
    let elsewhere = waiting(besides: part)
    do throws(PostgresError) {
      let (actions, isEarlier) = try part.withLock { state throws(PostgresError) in
        let actions = try state.machine.checkoutArrived(
          checkout, waitsUntil: checkout.deadline, elsewhere: elsewhere)
        return (actions, state.setAlarm(by: checkout.deadline))
      }
      if isEarlier { ring(by: checkout.deadline) }
      settle(part, actions)
    } catch {
      checkout.promise.keep(.failure(error))
    }
  }

  /// Takes back what `checkOut` gave; a connection that is not fit for others is closed.
  func release(_ connection: Connection) {
    guard connection.isReusable else { return connection.close() }
    let (successor, actions) = connection.part.withLock { state in
      let successor = state.machine.successor()
      return (successor, successor == nil ? state.machine.released(connection) : .init())
    }
    if let successor {
      if !successor.promise.keep(.success(connection)) { release(connection) }
    } else {
      settle(connection.part, actions)
    }
  }

  /// Gives a connection to the next in line while its last batch, a COMMIT, is still underway; false
  /// where nobody waits for one. Never without named statements: see there.
  func passOn(_ connection: Connection, behind batch: Batch) -> Bool {
    guard configuration.namedStatements, connection.reserve(behind: batch) else { return false }
    while let successor = connection.part.withLock({ $0.machine.successor() }) {
      if successor.promise.keep(.success(connection)) { return true }
    }
    connection.release()
    return false
  }

  // MARK: The end

  /// Refuses further work, lets what is underway end for as long as `grace`, then closes all.
  public nonisolated(nonsending) func close(grace: Duration = .seconds(5)) async {
    let closed = SharedPromise<Void>()
    closing.withLock { $0.append(closed) }
    let refusal = PostgresError(.unavailable, "the pool is closed")
    for part in parts {
      let (batches, checkouts, actions) = part.withLock { $0.machine.close() }
      for batch in batches { batch.promise.keep(.failure(refusal)) }
      for checkout in checkouts { checkout.promise.keep(.failure(refusal)) }
      carryOut(actions, in: part)
    }
    closeIfDrained()
    let pool = self
    let timer = Task {
      guard (try? await Task.sleep(for: grace)) != nil else { return }
      for part in pool.parts {
        for connection in part.withLock({ $0.machine.connections }) { connection.close() }
      }
    }
    _ = await closed.outcome()
    timer.cancel()
  }

  private func closeIfDrained() {
    guard parts.allSatisfy({ $0.withLock { $0.machine.isClosed && $0.machine.isDrained } }) else {
      return
    }
    let closing = closing.withLock { closing in
      defer { closing = [] }
      return closing
    }
    for closed in closing { closed.keep(.success(())) }
  }

  // MARK: Figures

  /// What the pool is doing now.
  public var statistics: PoolStatistics {
    parts.map { $0.withLock { $0.machine.statistics } }.reduce(.none, +)
  }

  /// What is known about each named statement that was sent through this pool, by name.
  public var queryStatistics: [QueryStatistics] { meters.statistics }

  // MARK: What connections report

  func batchesEnded(on connection: Connection, _ count: Int, isStale: Bool) {
    let actions = connection.part.withLock {
      $0.machine.batchesEnded(on: connection, count, isStale: isStale)
    }
    settle(connection.part, actions)
  }

  func connectionLost(_ connection: Connection) {
    settle(connection.part, connection.part.withLock { $0.machine.connectionLost(connection) })
    closeIfDrained()
  }

  // MARK: Actions

  /// Does what a part's state decided; then parts that have room help those where somebody waits.
  func settle(_ part: PoolPart, _ actions: PoolState.Actions) {
    carryOut(actions, in: part)
    if parts.count > 1 { help(part) }
  }

  func carryOut(_ actions: PoolState.Actions, in part: PoolPart) {
    for (batch, connection) in actions.sends where !connection.send(batch) {
      submit(batch, to: part, at: .now)
    }
    for (checkout, connection) in actions.handovers
    where !checkout.promise.keep(.success(connection)) {
      release(connection)
    }
    for connection in actions.closes { connection.close() }
    for _ in 0..<actions.connects { connect(in: part) }
    if let retryAt = actions.retryAt { wake(by: retryAt, for: part) }
  }

  /// Opens a connection on a thread of its own, because that blocks.
  func connect(in part: PoolPart) {
    DetachedThread.start("postgres-connect") { [self] in
      do throws(PostgresError) {
        let connection = Connection(
          adopting: try connector.connect(), meters: meters, part: part, pool: self)
        let actions = part.withLock { $0.machine.connected(connection) }
        connection.start()
        settle(part, actions)
      } catch {
        settle(part, part.withLock { connectFailed(error, &$0.machine) })
      }
      closeIfDrained()
    }
  }

  private func connectFailed(
    _ error: PostgresError, _ machine: inout PoolState
  ) -> PoolState.Actions {
    let delay = Backoff.delay(afterAttempts: machine.attempts + 1)
    return machine.connectFailed(error, nextAttempt: .now + delay)
  }
}
