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
  /// Callers waiting for a connection.
  public let waiting: Int
  /// Connections being opened.
  public let connecting: Int
  /// Connections opened since the pool was made.
  public let opened: Int
  /// Attempts to open one that failed since the pool was made.
  public let failed: Int
}
