// Assumes that its pool does what the state decides, once it has let go of the lock. A pool has a
// part for each reactor: callers come to the part of the reactor that they run on, and its
// connections are watched there, so that most work never leaves its thread.
//
// What others must know to help, or be helped, is also there without the lock: it is written before
// the lock is left, and read after one's own was; so of two parts that look at each other at the same
// time at least one sees the other.
import Synchronization

/// One reactor's part of a pool.
final class PoolPart: Sendable {
  struct State {
    var machine: PoolState
    /// When the pool's alarm rings at the latest; nothing due earlier may be forgotten.
    var alarm: ContinuousClock.Instant?

    /// Whether the alarm, which must ring no later than `time`, has to be set anew.
    mutating func setAlarm(by time: ContinuousClock.Instant) -> Bool {
      if let alarm, alarm <= time { return false }
      alarm = time
      return true
    }
  }

  let reactor: Reactor
  private let state: Mutex<State>
  /// The only part has nobody to look at it.
  private let isAlone: Bool
  private let waitingBatches = Atomic(0)
  private let waitingCheckouts = Atomic(0)
  private let visibleWant = Atomic(0)
  private let visibleRoom: Atomic<Int>

  init(_ machine: PoolState, reactor: Reactor, isAlone: Bool) {
    self.reactor = reactor
    self.isAlone = isAlone
    visibleRoom = Atomic(machine.room.rawValue)
    state = Mutex(State(machine: machine))
  }

  /// Lets `body` alone see and change the state.
  func withLock<R: Sendable, Failure: Error>(
    _ body: (inout State) throws(Failure) -> R
  ) throws(Failure) -> R {
    try state.withLock { state throws(Failure) in
      defer { if !isAlone { publish(state.machine) } }
      return try body(&state)
    }
  }

  private func publish(_ machine: borrowing PoolState) {
    Self.set(waitingBatches, machine.batches.count)
    Self.set(waitingCheckouts, machine.checkouts.count)
    Self.set(visibleWant, machine.wantsMore ? 1 : 0)
    Self.set(visibleRoom, machine.room.rawValue)
  }

  /// A value that stays as it was is not written, so that other processors may keep it.
  private static func set(_ atomic: borrowing Atomic<Int>, _ value: Int) {
    if atomic.load(ordering: .relaxed) != value {
      atomic.store(value, ordering: .sequentiallyConsistent)
    }
  }

  // MARK: What others see

  /// How many callers wait here.
  var waiting: Int {
    waitingBatches.load(ordering: .sequentiallyConsistent)
      + waitingCheckouts.load(ordering: .sequentiallyConsistent)
  }

  /// Whether batches wait here.
  var hasBatches: Bool { waitingBatches.load(ordering: .sequentiallyConsistent) > 0 }

  /// Whether this part has, or just had, a connection with nothing underway and nobody waiting.
  var isIdle: Bool {
    PoolState.Room(rawValue: visibleRoom.load(ordering: .relaxed)).contains(.idle)
  }

  /// Whether more wait here than this part's own connections will soon serve.
  var wantsMore: Bool { visibleWant.load(ordering: .sequentiallyConsistent) > 0 }

  /// Whether this part may have something for those who wait elsewhere.
  func mayHelp(batches: Bool, orMore wantsMore: Bool) -> Bool {
    let room = PoolState.Room(rawValue: visibleRoom.load(ordering: .sequentiallyConsistent))
    var useful: PoolState.Room = .idle
    if batches { useful.insert(.shared) }
    if wantsMore { useful.insert(.growth) }
    return !room.isDisjoint(with: useful)
  }
}
