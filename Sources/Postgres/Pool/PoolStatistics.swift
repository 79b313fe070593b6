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
