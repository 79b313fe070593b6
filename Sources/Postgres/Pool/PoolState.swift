// Assumes that its owner excludes other threads and carries out the actions it is handed.
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
struct PoolState {
  /// What the owner is to do once it has let go of the lock.
  struct Actions {
    var sends: [(batch: Batch, connection: Connection)] = []
    var handovers: [(checkout: Checkout, connection: Connection)] = []
    var connects = 0
    var closes: [Connection] = []
    /// Open connections are being retried: look again then.
    var retryAt: ContinuousClock.Instant?
  }

  private struct Slot {
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

  private struct Waiting<Subject> {
    let subject: Subject
    let sequence: UInt64
    let deadline: ContinuousClock.Instant
  }

  let maximumConnections: Int
  let depth: Int
  let maximumWaiting: Int
  private var slots: [Slot] = []
  private var batches = FIFO<Waiting<Batch>>()
  private var checkouts = FIFO<Waiting<Checkout>>()
  private var nextSequence: UInt64 = 0
  private var connecting = 0
  private var failedAttempts = 0
  private var opened = 0
  private var failed = 0
  private var lost = 0
  private var timeouts = 0
  private var nextAttempt: ContinuousClock.Instant?
  private(set) var lastFailure: PostgresError?
  private(set) var isClosed = false

  init(maximumConnections: Int, depth: Int, maximumWaiting: Int) {
    self.maximumConnections = maximumConnections
    self.depth = depth
    self.maximumWaiting = maximumWaiting
  }

  var connections: [Connection] { slots.map(\.connection) }
  var isDrained: Bool { slots.isEmpty && connecting == 0 }

  var statistics: PoolStatistics {
    PoolStatistics(
      open: slots.count, idle: slots.count { $0.isIdle }, exclusive: slots.count { $0.isExclusive },
      underway: slots.reduce(0) { $0 + $1.load }, depth: slots.map(\.load).max() ?? 0,
      waiting: batches.count + checkouts.count, connecting: connecting, opened: opened,
      failed: failed, lost: lost, timeouts: timeouts)
  }

  // MARK: Arrivals

  /// The connection that takes a batch at once, where nobody waits and the pool need not grow: the
  /// usual case, without a queue.
  mutating func connectionAtOnce() -> Connection? {
    guard batches.isEmpty, checkouts.isEmpty, !isClosed, let index = leastLoaded() else {
      return nil
    }
    guard slots[index].load == 0 || slots.count + connecting >= maximumConnections else {
      return nil
    }
    slots[index].load += 1
    return slots[index].connection
  }

  mutating func batchArrived(
    _ batch: Batch, waitsUntil deadline: ContinuousClock.Instant
  ) throws(PostgresError) -> Actions {
    try admit()
    batches.append(Waiting(subject: batch, sequence: nextSequence, deadline: deadline))
    nextSequence += 1
    return match()
  }

  mutating func checkoutArrived(
    _ checkout: Checkout, waitsUntil deadline: ContinuousClock.Instant
  ) throws(PostgresError) -> Actions {
    try admit()
    checkouts.append(Waiting(subject: checkout, sequence: nextSequence, deadline: deadline))
    nextSequence += 1
    return match()
  }

  private func admit() throws(PostgresError) {
    if isClosed { throw PostgresError(.unavailable, "the pool is closed") }
    guard batches.count + checkouts.count < maximumWaiting else {
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
    let isQuiet = batches.isEmpty && checkouts.isEmpty && !isStale && !isClosed
    return isQuiet ? Actions() : match()
  }

  /// A connection that was checked out comes back.
  mutating func released(_ connection: Connection) -> Actions {
    guard let index = index(of: connection) else { return match() }
    slots[index].isExclusive = false
    return match()
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

  private func index(of connection: Connection) -> Int? {
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
    guard slots.isEmpty else {
      return PostgresError(.busy, "no connection became free in time")
    }
    return lastFailure ?? PostgresError(.unavailable, "no connection could be opened in time")
  }

  /// Turns everybody away from now on; returns those who wait.
  mutating func close() -> (batches: [Batch], checkouts: [Checkout], actions: Actions) {
    isClosed = true
    let waiting = (
      batches.extract { _ in true }.map(\.subject), checkouts.extract { _ in true }.map(\.subject)
    )
    return (waiting.0, waiting.1, match())
  }

  // MARK: Matching

  /// Gives connections to those who wait, oldest first. A checkout that finds none idle reserves
  /// one, so that no younger batch delays it further.
  private mutating func match() -> Actions {
    var actions = Actions()
    var isCrowded = false
    var batchesAreStuck = false
    var reservations = 0
    for index in slots.indices { slots[index].isReserved = false }
    matching: while true {
      let batch = batchesAreStuck ? nil : batches.first
      let checkout = reservations < checkouts.count ? checkouts[reservations] : nil
      if let batch, batch.sequence < checkout?.sequence ?? .max {
        if let index = leastLoaded() {
          isCrowded = isCrowded || slots[index].load > 0
          slots[index].load += 1
          _ = batches.popFirst()
          actions.sends.append((batch.subject, slots[index].connection))
        } else {
          batchesAreStuck = true
        }
      } else if let checkout {
        if let index = slots.firstIndex(where: \.isIdle), reservations == 0 {
          slots[index].isExclusive = true
          _ = checkouts.popFirst()
          actions.handovers.append((checkout.subject, slots[index].connection))
        } else {
          // Where all are spoken for nobody younger, batch or checkout, can be served either.
          guard reserve() else { break matching }
          reservations += 1
        }
      } else {
        break
      }
    }
    for slot in slots where slot.isUnused && (isClosed || slot.isStale) {
      actions.closes.append(slot.connection)
    }
    if !isClosed { grow(isCrowded, &actions) }
    return actions
  }

  /// Reserves the least loaded connection for a checkout; false where all are taken or reserved.
  private mutating func reserve() -> Bool {
    var best: Int?
    for index in slots.indices where !slots[index].isExclusive && !slots[index].isReserved {
      if best.map({ slots[index].load < slots[$0].load }) ?? true { best = index }
    }
    guard let best else { return false }
    slots[best].isReserved = true
    return true
  }

  private func leastLoaded() -> Int? {
    var best: Int?
    for index in slots.indices where slots[index].isOpenToBatches && slots[index].load < depth {
      if slots[index].load == 0 { return index }
      if best.map({ slots[index].load < slots[$0].load }) ?? true { best = index }
    }
    return best
  }

  /// Opens connections for those who wait or share; after a failure one at a time, and not before
  /// the next attempt is due.
  private mutating func grow(_ isCrowded: Bool, _ actions: inout Actions) {
    let wanted = checkouts.count + (isCrowded || !batches.isEmpty ? 1 : 0)
    var missing = min(wanted, maximumConnections - slots.count) - connecting
    guard missing > 0 else { return }
    if let nextAttempt {
      if nextAttempt > .now {
        actions.retryAt = nextAttempt
        return
      }
      missing = connecting == 0 ? 1 : 0
    }
    connecting += missing
    actions.connects = missing
  }
}
