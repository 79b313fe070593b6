import Synchronization

/// How far a job has come, said by its work and told with each sign of life.
final class JobProgress: Sendable {
  /// What is told.
  struct Value: Sendable {
    /// What is being done, as a word in the language of the one who asked.
    var stage = ""
    /// So much of it is done; `nil` where that cannot be counted.
    var done: Int64?
    /// So much there is to do.
    var total: Int64?
  }

  private let value = Mutex(Value())

  /// The last that was said.
  var current: Value { value.withLock { $0 } }

  /// Says how far the work is.
  func report(stage: String, done: Int64, of total: Int64) {
    value.withLock { $0 = Value(stage: stage, done: min(done, total), total: total) }
  }
}
