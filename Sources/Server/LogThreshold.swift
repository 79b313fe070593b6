import Logging
import Synchronization

/// How much is logged: one for all loggers of the process, so that it can be changed while they are
/// in use.
final class LogThreshold: Sendable {
  private let value: Mutex<Logger.Level>

  init(_ level: Logger.Level) {
    value = Mutex(level)
  }

  /// The least that is logged.
  var level: Logger.Level {
    get { value.withLock { $0 } }
    set { value.withLock { $0 = newValue } }
  }
}
