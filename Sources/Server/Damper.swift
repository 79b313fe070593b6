import Synchronization

/// Has what happens many times be said once a second, with how often it was.
final class Damper: Sendable {
  private struct State {
    var latest: ContinuousClock.Instant?
    var unsaid = 0
  }

  private let state = Mutex(State())

  /// Counts once more; how often it was since it was last said, where it is to be said now.
  func count(at now: ContinuousClock.Instant = .now) -> Int? {
    state.withLock { state in
      state.unsaid += 1
      if let latest = state.latest, now - latest < .seconds(1) { return nil }
      state.latest = now
      defer { state.unsaid = 0 }
      return state.unsaid
    }
  }
}
