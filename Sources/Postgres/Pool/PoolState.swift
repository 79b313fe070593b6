// Assumes that its owner excludes other threads and carries out the actions it is handed. This is
// one part of a pool: a reactor's share of the connections and the callers who came to it.
//
// Two queues wait for connections, and arrival decides between them: batches, of which a shared
// connection takes several at a time, and checkouts, each of which wants a connection for itself.
//
//   idle ──batch──→ shared (load 1…depth) ──load 0──→ idle ──checkout──→ exclusive ──→ idle
//
// Where no connection is idle, a waiting checkout reserves the least loaded one: it takes no more
// batches and is handed over when it has finished those it has. So neither lane starves the other.

/// A caller waiting for a connection of its own.
final class Checkout: Sendable {
  let deadline: ContinuousClock.Instant
  let promise = Promise<Connection>()

  init(deadline: ContinuousClock.Instant) {
    self.deadline = deadline
  }
}

/// Who waits, who has which connection, and when to open another: a pure state machine.
struct PoolState: Sendable {
  /// A caller who waits.
  enum Caller {
    case batch(Batch)
    case checkout(Checkout)
  }

  /// What the owner is to do once it has let go of the lock.
  struct Actions {
    var sends: [(batch: Batch, connection: Connection)] = []
    var handovers: [(checkout: Checkout, connection: Connection)] = []
    var connects = 0
    var closes: [Connection] = []
    /// Open connections are being retried: look again then.
    var retryAt: ContinuousClock.Instant?
  }

  struct Slot {
    let connection: Connection
    var load = 0
    var isExclusive = false
    var isReserved = false
    /// It let a deadline pass: no more batches until it has answered those it has.
    var isSuspect = false
    /// Its plans are stale: it is closed once it is unused.
    var isStale = false

    var isUnused: Bool { load == 0 && !isExclusive }
    var isIdle: Bool { isUnused && !isStale }
    var isOpenToBatches: Bool { !isExclusive && !isReserved && !isSuspect && !isStale }
  }

  struct Waiting<Subject: Sendable> {
    let subject: Subject
    let sequence: UInt64
    let deadline: ContinuousClock.Instant
  }

  let maximumConnections: Int
  let depth: Int
  let maximumWaiting: Int
  var slots: [Slot] = []
  var batches = FIFO<Waiting<Batch>>()
  var checkouts = FIFO<Waiting<Checkout>>()
  var connecting = 0
  /// How many slots are reserved.
  var reservations = 0
  /// After a failure nothing is opened before this.
  private(set) var nextAttempt: ContinuousClock.Instant?
  private var nextSequence: UInt64 = 0
  private var failedAttempts = 0
  private var opened = 0
  private var failed = 0
  private var lost = 0
  private var timeouts = 0
  private(set) var lastFailure: PostgresError?
  private(set) var isClosed = false

  init(maximumConnections: Int, depth: Int, maximumWaiting: Int) {
    self.maximumConnections = maximumConnections
    self.depth = depth
    self.maximumWaiting = maximumWaiting
  }

  var connections: [Connection] { slots.map(\.connection) }
  /// The connections with the number of batches that each is to carry.
  var loads: [(connection: Connection, load: Int)] { slots.map { ($0.connection, $0.load) } }
  var isDrained: Bool { slots.isEmpty && connecting == 0 }

  var statistics: PoolStatistics {
    PoolStatistics(
      open: slots.count, idle: slots.count { $0.isIdle }, exclusive: slots.count { $0.isExclusive },
      underway: slots.reduce(0) { $0 + $1.load }, depth: slots.map(\.load).max() ?? 0,
      waiting: batches.count + checkouts.count, connecting: connecting, opened: opened,
      failed: failed, lost: lost, timeouts: timeouts)
  }

  // MARK: Arrivals

  /// Whether all connections that there may be are there, or on their way.
  var isFullyGrown: Bool { slots.count + connecting >= maximumConnections }

  /// Whether nobody waits here.
  var isUnhurried: Bool { batches.isEmpty && checkouts.isEmpty }

  /// The connection that takes a batch at once, where nobody waits and the pool need not grow: the
  /// usual case, without a queue.
  mutating func connectionAtOnce() -> Connection? {
    guard isUnhurried, !isClosed, let index = leastLoaded() else { return nil }
    guard slots[index].load == 0 || isFullyGrown else { return nil }
    slots[index].load += 1
    return slots[index].connection
  }

  /// The connection that a checkout gets at once, where nobody waits and one is idle.
  mutating func idleAtOnce() -> Connection? {
    guard isUnhurried, !isClosed, let index = slots.firstIndex(where: \.isIdle) else { return nil }
    slots[index].isExclusive = true
    return slots[index].connection
  }

  /// A batch came that has to wait; of `elsewhere` callers it is known that they wait in other parts.
  mutating func batchArrived(
    _ batch: Batch, waitsUntil deadline: ContinuousClock.Instant, elsewhere: Int = 0
  ) throws(PostgresError) -> Actions {
    try admit(elsewhere)
    batches.append(Waiting(subject: batch, sequence: nextSequence, deadline: deadline))
    nextSequence += 1
    return match()
  }

  /// The same for a checkout.
  mutating func checkoutArrived(
    _ checkout: Checkout, waitsUntil deadline: ContinuousClock.Instant, elsewhere: Int = 0
  ) throws(PostgresError) -> Actions {
    try admit(elsewhere)
    checkouts.append(Waiting(subject: checkout, sequence: nextSequence, deadline: deadline))
    nextSequence += 1
    return match()
  }

  private func admit(_ elsewhere: Int) throws(PostgresError) {
    if isClosed { throw PostgresError(.unavailable, "the pool is closed") }
    guard batches.count + checkouts.count + elsewhere < maximumWaiting else {
      throw PostgresError(.busy, "too many callers wait for a connection")
    }
  }

  mutating func callerLeft(_ batch: Batch) {
    _ = batches.extract { $0.subject === batch }
  }

  mutating func callerLeft(_ checkout: Checkout) -> Actions {
    _ = checkouts.extract { $0.subject === checkout }
    return match()
  }

  // MARK: Connections

  mutating func connected(_ connection: Connection) -> Actions {
    connecting -= 1
    opened += 1
    failedAttempts = 0
    nextAttempt = nil
    lastFailure = nil
    slots.append(Slot(connection: connection))
    return match()
  }

  /// Nothing is tried again before `nextAttempt`.
  mutating func connectFailed(
    _ error: PostgresError, nextAttempt: ContinuousClock.Instant
  ) -> Actions {
    connecting -= 1
    failed += 1
    failedAttempts += 1
    self.nextAttempt = nextAttempt
    lastFailure = error
    return match()
  }

  /// How often in a row no connection could be opened.
  var attempts: Int { failedAttempts }

  mutating func batchesEnded(on connection: Connection, _ count: Int, isStale: Bool) -> Actions {
    guard let index = index(of: connection) else { return Actions() }
    slots[index].load -= count
    slots[index].isStale = isStale
    if slots[index].load == 0 { slots[index].isSuspect = false }
    return isUnhurried && !isStale && !isClosed ? Actions() : match()
  }

  /// A connection that was checked out comes back.
  mutating func released(_ connection: Connection) -> Actions {
    if let index = index(of: connection) { slots[index].isExclusive = false }
    return isUnhurried && !isClosed ? Actions() : match()
  }

  /// The next in line for a connection that was checked out and goes from hand to hand: the usual
  /// case where only checkouts wait. Otherwise nil, and nothing has changed.
  mutating func successor() -> Checkout? {
    guard batches.isEmpty, reservations == 0, isFullyGrown, !isClosed else { return nil }
    return checkouts.popFirst()?.subject
  }

  mutating func connectionLost(_ connection: Connection) -> Actions {
    slots.removeAll { $0.connection === connection }
    if !isClosed { lost += 1 }
    return match()
  }

  /// A shared connection let a deadline pass.
  mutating func fellBehind(_ connection: Connection, _ batches: Int) {
    timeouts += batches
    guard let index = index(of: connection), slots[index].load > 0 else { return }
    slots[index].isSuspect = true
  }

  func index(of connection: Connection) -> Int? {
    slots.firstIndex { $0.connection === connection }
  }

  // MARK: Time

  /// Takes out whoever has waited until `now`, and says when the next one will have.
  mutating func expire(
    at now: ContinuousClock.Instant
  ) -> (batches: [Batch], checkouts: [Checkout], next: ContinuousClock.Instant?, actions: Actions) {
    let lateBatches = batches.extract { $0.deadline <= now }.map(\.subject)
    let lateCheckouts = checkouts.extract { $0.deadline <= now }.map(\.subject)
    timeouts += lateBatches.count + lateCheckouts.count
    var next: ContinuousClock.Instant?
    for offset in 0..<batches.count {
      next = min(next ?? batches[offset].deadline, batches[offset].deadline)
    }
    for offset in 0..<checkouts.count {
      next = min(next ?? checkouts[offset].deadline, checkouts[offset].deadline)
    }
    return (lateBatches, lateCheckouts, next, match())
  }

  /// Why somebody waited in vain.
  var refusal: PostgresError {
    if !slots.isEmpty { return Self.busy }
    return lastFailure ?? PostgresError(.unavailable, "no connection could be opened in time")
  }

  static let busy = PostgresError(.busy, "no connection became free in time")

  /// Turns everybody away from now on; returns those who wait.
  mutating func close() -> (batches: [Batch], checkouts: [Checkout], actions: Actions) {
    isClosed = true
    let waiting = (
      batches.extract { _ in true }.map(\.subject), checkouts.extract { _ in true }.map(\.subject)
    )
    return (waiting.0, waiting.1, match())
  }
}
