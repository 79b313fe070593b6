import Synchronization

/// How far the service is in its life.
///
/// ```
/// starting ──everything listens──> serving ──asked to end──> draining
/// ```
final class Phase: Sendable {
  /// A stage; only later ones follow.
  enum Value: Int, Sendable {
    case starting
    case serving
    case draining
  }

  private let value = Mutex(Value.starting)

  /// The stage it is in.
  var current: Value { value.withLock { $0 } }

  /// Goes on to a later stage.
  func advance(to next: Value) {
    value.withLock { if next.rawValue > $0.rawValue { $0 = next } }
  }
}
