// Assumes nothing: a snapshot.

/// What a pool is doing at one moment.
public struct PoolStatistics: Sendable, Hashable {
  /// Open connections.
  public let open: Int
  /// Open connections with nothing underway.
  public let idle: Int
  /// Connections checked out by transactions.
  public let exclusive: Int
  /// One-shot batches sent and not yet answered.
  public let underway: Int
  /// The most one-shot batches underway on one connection.
  public let depth: Int
  /// Callers waiting for a connection.
  public let waiting: Int
  /// Connections being opened.
  public let connecting: Int
  /// Connections opened since the pool was made.
  public let opened: Int
  /// Attempts to open one that failed since the pool was made.
  public let failed: Int
  /// Connections lost or given up since the pool was made; where callers still want one, it is
  /// opened anew.
  public let lost: Int
  /// Callers who waited in vain for a connection, or for the answer to a one-shot batch.
  public let timeouts: Int
}

extension PoolStatistics {
  static let none = PoolStatistics(
    open: 0, idle: 0, exclusive: 0, underway: 0, depth: 0, waiting: 0, connecting: 0, opened: 0,
    failed: 0, lost: 0, timeouts: 0)

  /// Two parts of a pool taken together.
  static func + (left: PoolStatistics, right: PoolStatistics) -> PoolStatistics {
    PoolStatistics(
      open: left.open + right.open, idle: left.idle + right.idle,
      exclusive: left.exclusive + right.exclusive, underway: left.underway + right.underway,
      depth: max(left.depth, right.depth), waiting: left.waiting + right.waiting,
      connecting: left.connecting + right.connecting, opened: left.opened + right.opened,
      failed: left.failed + right.failed, lost: left.lost + right.lost,
      timeouts: left.timeouts + right.timeouts)
  }
}
