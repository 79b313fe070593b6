import Glibc
import Synchronization

/// Whether, and why, the process has been asked to end.
///
/// Signals are blocked in every thread and taken by one that waits for them, so nothing runs inside
/// a signal handler. The first SIGINT or SIGTERM asks for an orderly end; the second ends the
/// process at once (PostgreSQL, told by the kernel, still shuts down cleanly).
///
/// ```
/// running ──SIGINT, SIGTERM, request──> stopping ──SIGINT, SIGTERM──> exit 130
/// ```
final class StopSignal: Sendable {
  /// What asked for the end.
  enum Reason: Sendable, Hashable {
    case signal(Int32)
    /// The private PostgreSQL ended by itself.
    case databaseEnded
    /// An operator's command.
    case command
  }

  private struct State {
    var reason: Reason?
    var waiting: [CheckedContinuation<Reason, Never>] = []
  }

  private let state = Mutex(State())

  /// Blocks the signals in this thread and those it starts; comes before any other thread.
  static func block() {
    var signals = signals
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    signal(SIGPIPE, SIG_IGN)
  }

  /// The reason, once there is one.
  var reason: Reason? { state.withLock { $0.reason } }

  /// Begins to take signals, on a thread of its own.
  func listen() {
    startThread { [self] in
      var signals = Self.signals
      var number: Int32 = 0
      while sigwait(&signals, &number) == 0 {
        if !request(.signal(number)) { _exit(130) }
      }
    }
  }

  /// Asks for the end; false when somebody has asked before.
  @discardableResult
  func request(_ reason: Reason) -> Bool {
    let waiting = state.withLock { state -> [CheckedContinuation<Reason, Never>]? in
      guard state.reason == nil else { return nil }
      state.reason = reason
      defer { state.waiting = [] }
      return state.waiting
    }
    waiting?.forEach { $0.resume(returning: reason) }
    return waiting != nil
  }

  /// Suspends until somebody asks for the end.
  func wait() async -> Reason {
    await withCheckedContinuation { continuation in
      let reason = state.withLock { state -> Reason? in
        if state.reason == nil { state.waiting.append(continuation) }
        return state.reason
      }
      if let reason { continuation.resume(returning: reason) }
    }
  }

  private static var signals: sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, SIGINT)
    sigaddset(&set, SIGTERM)
    return set
  }
}
