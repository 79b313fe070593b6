// Assumes nothing. The unit of work: everything up to one sync.

/// Queries that travel together, and the promise of their results.
final class Batch: Sendable {
  let queries: [Query]
  let deadline: ContinuousClock.Instant
  /// Whether its connection was checked out: only then may it be cancelled on the server.
  let isExclusive: Bool
  /// Whether its success commits work, so that a connection lost underway leaves that unknown.
  let commits: Bool
  /// The results, one for each query; kept once the server has confirmed the sync.
  let promise = Promise<[ResultSet]>()

  init(
    _ queries: [Query], deadline: ContinuousClock.Instant, isExclusive: Bool, commits: Bool
  ) {
    self.queries = queries
    self.deadline = deadline
    self.isExclusive = isExclusive
    self.commits = commits
  }
}
