// Assumes one caller awaits it; anybody may keep it, and only the first to do so counts.
import Synchronization

/// An outcome that one task waits for and that is given exactly once. It stands inside whatever it
/// is the promise of, because a batch is made by the hundred thousand.
struct Promise<Value: Sendable>: ~Copyable, Sendable {
  typealias Outcome = Result<Value, PostgresError>

  // Not private: whoever has a promise inside needs to know its layout, and in another file that
  // of a private type is out of reach of the debugging compiler, which breaks off.
  enum State {
    case open
    case awaited(UnsafeContinuation<Outcome, Never>)
    case kept(Outcome)
    case delivered
  }

  private let state = Mutex(State.open)

  /// Whether the outcome is known.
  var isKept: Bool {
    state.withLock { state in
      switch state {
      case .open, .awaited: false
      case .kept, .delivered: true
      }
    }
  }

  /// Gives the outcome; false if there already is one.
  @discardableResult
  func keep(_ outcome: Outcome) -> Bool {
    let (isFirst, waiter) = state.withLock { state -> (Bool, UnsafeContinuation<Outcome, Never>?) in
      switch state {
      case .open:
        state = .kept(outcome)
        return (true, nil)
      case .awaited(let waiter):
        state = .delivered
        return (true, waiter)
      case .kept, .delivered:
        return (false, nil)
      }
    }
    waiter?.resume(returning: outcome)
    return isFirst
  }

  /// Waits for the outcome; whoever hands out the promise sees to it that it is kept in time.
  nonisolated(nonsending) func outcome() async -> Outcome {
    await withUnsafeContinuation { continuation in
      let early = state.withLock { state -> Outcome? in
        switch state {
        case .open:
          state = .awaited(continuation)
          return nil
        case .kept(let outcome):
          state = .delivered
          return outcome
        case .awaited, .delivered:
          preconditionFailure("a promise is awaited once")
        }
      }
      if let early { continuation.resume(returning: early) }
    }
  }
}

/// A promise that stands by itself.
final class SharedPromise<Value: Sendable>: Sendable {
  private let promise = Promise<Value>()

  /// Gives the outcome; false if there already is one.
  @discardableResult
  func keep(_ outcome: Promise<Value>.Outcome) -> Bool { promise.keep(outcome) }

  /// Waits for the outcome.
  nonisolated(nonsending) func outcome() async -> Promise<Value>.Outcome {
    await promise.outcome()
  }
}
