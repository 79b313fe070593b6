// Assumes a pool that owns it and a reactor that tells it of its socket. Whoever has a batch sends
// it, on any thread; the reactor's thread receives, tells the pool and resumes the callers.
//
//   open ── send/receive ──→ open         lost: the socket failed, a batch is long overdue, or
//     └──── lost ──→ closed               the pool closed it; every batch underway is told
import CLibPQ
import Synchronization

/// One server connection. Shared, it carries several one-shot batches at a time; checked out, one
/// transaction.
final class Connection: EventSource {
  private struct State: ~Copyable {
    var core: ConnectionCore
    var isOpen = true
    var isCancelling = false
    /// Whether it is another's already, who has not yet sent anything.
    var isReserved = false
    /// The end of a batch that arrived while its cancellation was still on its way.
    var held: Pipeline.Finished?
  }

  /// What is to be passed on once the lock is released.
  private struct Ending {
    var finished: [Pipeline.Finished] = []
    var isLost = false
    var isStale = false
  }

  /// What the alarm found.
  struct Inspection {
    var next: ContinuousClock.Instant?
    var overdue = 0
    var underway = 0
  }

  private let state: Mutex<State>
  private let reactor: Reactor
  private let pool: Pool
  /// Whose it is, whoever uses it.
  let part: PoolPart

  init(
    adopting pg: sending OpaquePointer, meters: QueryMeters, part: PoolPart, pool: Pool
  ) {
    let core = ConnectionCore(
      adopting: pg, namesStatements: pool.configuration.namedStatements, meters: meters)
    state = Mutex(State(core: core))
    self.part = part
    self.pool = pool
    reactor = part.reactor
  }

  /// Starts to watch the socket, idle or not: that is how a dead connection is noticed. Its pool must
  /// know of it by then, because it may be lost at once; and where it was lost already nobody would
  /// take it from the reactor again.
  func start() {
    state.withLock { if $0.isOpen { reactor.watch($0.core.descriptor, for: self) } }
  }

  var isOpen: Bool { state.withLock { $0.isOpen } }

  /// Whether it can serve others: open, outside any transaction, its plans fresh.
  var isReusable: Bool {
    state.withLock { $0.isOpen && $0.core.isOutsideTransaction && !$0.core.pipeline.isStale }
  }

  /// Whether another's batch may be sent behind this one, which is underway and leaves no transaction.
  /// From then on this one is not cancelled, since that might hit the other.
  func reserve(behind batch: Batch) -> Bool {
    state.withLock { state in
      state.isReserved =
        state.isOpen && !state.isCancelling && state.core.interruption == nil
        && !state.core.pipeline.isStale && state.core.pipeline.isUnderway(batch)
      return state.isReserved
    }
  }

  /// Nobody came who would have it.
  func release() {
    state.withLock { $0.isReserved = false }
  }

  /// Sends a batch unless its promise is already kept; false if the connection is closed and
  /// nothing was sent.
  ///
  /// Left open, it may not be written before `completeSending`.
  func send(_ batch: Batch, leavesOpen: Bool = false) -> Bool {
    let (wasOpen, ending) = state.withLock { state -> (Bool, Ending) in
      guard state.isOpen else { return (false, Ending()) }
      state.isReserved = false
      return (true, send(batch, leavesOpen: leavesOpen, &state))
    }
    deliver(ending)
    return wasOpen
  }

  /// To be called with the lock held.
  private func send(_ batch: Batch, leavesOpen: Bool = false, _ state: inout State) -> Ending {
    if batch.promise.isKept {
      return Ending(finished: [.init(batch: batch, outcome: .success([]))])
    }
    do throws(PostgresError) {
      if try state.core.send(batch, leavesOpen: leavesOpen) {
        reactor.watchForWriting(state.core.descriptor, for: self, true)
      }
      return Ending()
    } catch {
      return sendFailed(batch, error, &state)
    }
  }

  /// Until when a ROLLBACK may take: its grace begins with the deadline of a COMMIT before it, which
  /// would be lost with the connection.
  var rollbackDeadline: ContinuousClock.Instant {
    let others = state.withLock { $0.core.pipeline.underway.filter(\.commits).map(\.deadline) }
    return others.reduce(.now, max) + pool.configuration.grace
  }

  /// Writes what was left open, unless what followed has taken it along.
  func completeSending() {
    let ending = state.withLock { state -> Ending in
      guard state.isOpen else { return Ending() }
      do throws(PostgresError) {
        if try state.core.closeSegment() {
          reactor.watchForWriting(state.core.descriptor, for: self, true)
        }
        return Ending()
      } catch {
        return lose(error, &state)
      }
    }
    deliver(ending)
  }

  /// Does so when everything that can run now has run: perhaps that is what follows.
  func completeSendingSoon() {
    if reactor.isCurrent { reactor.finish(self) } else { completeSending() }
  }

  func turnEnded() { completeSending() }

  /// A batch that failed before its sync was written is certain not to be committed.
  private func sendFailed(
    _ batch: Batch, _ error: PostgresError, _ state: inout State
  ) -> Ending {
    let isUnderway = state.core.pipeline.isUnderway(batch)
    var ending = state.core.lost == nil ? Ending() : lose(error, &state)
    if !isUnderway { ending.finished.append(.init(batch: batch, outcome: .failure(error))) }
    return ending
  }

  func eventsArrived(readable: Bool, writable: Bool) {
    let ending = state.withLock { state -> Ending in
      guard state.isOpen else { return Ending() }
      if writable { continueWriting(&state) }
      var ending = Ending(finished: readable ? state.core.receive() : [])
      let skipped = ending.finished.filter(\.isSkipped)
      if !skipped.isEmpty { ending.finished.removeAll(where: \.isSkipped) }
      ending.isStale = state.core.pipeline.isStale
      hold(&ending, &state)
      // Once more, unless its caller has left: what undoes it is behind it already.
      for skipped in skipped {
        let again = send(skipped.batch, &state)
        ending.finished += again.finished
        ending.isLost = ending.isLost || again.isLost
      }
      if state.isOpen, let error = state.core.lost {
        let loss = lose(error, &state)
        ending.finished += loss.finished
        ending.isLost = true
      }
      return ending
    }
    deliver(ending)
  }

  private func continueWriting(_ state: inout State) {
    do throws(PostgresError) {
      if try !state.core.flush() {
        reactor.watchForWriting(state.core.descriptor, for: self, false)
      }
    } catch {
      // The core has noted that it is lost.
    }
  }

  /// Cancels an exclusive batch, wherever it is: not yet sent, it never will be; behind another's
  /// COMMIT, which a cancellation would hit, it is left to its end.
  func interrupt(_ batch: Batch, _ kind: PostgresError.Kind) {
    let canceller = state.withLock { state -> Canceller? in
      if let held = state.held, held.batch === batch { return nil }
      guard state.isOpen, state.core.pipeline.isUnderway(batch) else {
        batch.promise.keep(.failure(PostgresError(kind, "ended before it was sent")))
        return nil
      }
      guard state.core.pipeline.underway.first === batch else {
        batch.promise.keep(.failure(PostgresError(kind, "ended behind another's COMMIT")))
        return nil
      }
      return cancel(kind, &state)
    }
    canceller?.run { self.cancelReturned() }
    pool.wake(by: .now + pool.configuration.grace, for: part)
  }

  private func cancel(_ kind: PostgresError.Kind, _ state: inout State) -> Canceller? {
    guard state.core.interruption == nil, !state.isCancelling else { return nil }
    state.core.interruption = .init(kind: kind, time: .now)
    guard let handle = state.core.cancelHandle() else { return nil }
    state.isCancelling = true
    return Canceller(adopting: handle)
  }

  /// Only now can the cancellation no longer hit the next query.
  private func cancelReturned() {
    let ending = state.withLock { state -> Ending in
      state.isCancelling = false
      guard let held = state.held else { return Ending() }
      state.held = nil
      state.core.interruption = nil
      return Ending(finished: [held])
    }
    deliver(ending)
  }

  /// Keeps back the end of an exclusive batch while its cancellation is on its way.
  private func hold(_ ending: inout Ending, _ state: inout State) {
    guard let last = ending.finished.last, last.batch.isExclusive else { return }
    if state.isCancelling {
      state.held = ending.finished.removeLast()
    } else {
      state.core.interruption = nil
    }
  }

  /// Ends what is overdue: callers of shared batches are told, an exclusive batch is cancelled, and
  /// where that does not help either the connection is given up. What is behind a COMMIT is told and
  /// not cancelled, nor is the COMMIT: that might hit the other.
  func inspect(at now: ContinuousClock.Instant) -> Inspection {
    var inspection = Inspection()
    var late: [Batch] = []
    let (ending, canceller) = state.withLock { state -> (Ending, Canceller?) in
      guard state.isOpen else { return (Ending(), nil) }
      var canceller: Canceller?
      var underway = state.core.pipeline.underway
      if let held = state.held { underway.append(held.batch) }
      inspection.underway = underway.count
      for (place, batch) in underway.enumerated() {
        let interrupted = batch.isExclusive ? state.core.interruption?.time : nil
        let limit = (interrupted ?? batch.deadline) + pool.configuration.grace
        if limit <= now {
          return (lose(PostgresError(.connectionLost, "the server fell silent"), &state), nil)
        }
        let isDue = interrupted == nil && batch.deadline <= now
        let next = interrupted == nil && !isDue ? batch.deadline : limit
        inspection.next = min(inspection.next ?? next, next)
        guard isDue else { continue }
        if !batch.isExclusive {
          inspection.overdue += 1
          late.append(batch)
        } else if place > 0 {
          late.append(batch)
        } else if !batch.commits || underway.count == 1 && !state.isReserved {
          canceller = cancel(.deadline, &state)
        }
      }
      return (Ending(), canceller)
    }
    for batch in late {
      batch.promise.keep(.failure(PostgresError(.deadline, "the deadline passed underway")))
    }
    canceller?.run { self.cancelReturned() }
    deliver(ending)
    return inspection
  }

  /// Closes it; whatever is underway is told that the connection is lost.
  func close() {
    let ending = state.withLock { state -> Ending in
      guard state.isOpen else { return Ending() }
      return lose(PostgresError(.connectionLost, "the connection was closed"), &state)
    }
    deliver(ending)
  }

  /// To be called with the lock held.
  private func lose(_ error: PostgresError, _ state: inout State) -> Ending {
    state.isOpen = false
    reactor.unwatch(state.core.descriptor, for: self)
    var ending = Ending(finished: state.core.lose(error), isLost: true)
    if let held = state.held { ending.finished.append(held) }
    state.held = nil
    return ending
  }

  /// Tells the pool first, so that the next batch is on its way before the callers run.
  private func deliver(_ ending: Ending) {
    if ending.isLost {
      pool.connectionLost(self)
    } else {
      let shared = ending.finished.count { !$0.batch.isExclusive }
      if shared > 0 { pool.batchesEnded(on: self, shared, isStale: ending.isStale) }
    }
    for ended in ending.finished { ended.batch.promise.keep(ended.outcome) }
  }
}
