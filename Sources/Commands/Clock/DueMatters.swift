import Postgres

/// What is due by the clock, shared by every server on the same database.
public struct DueMatters: Sendable {
  /// A matter that was due, and how it went.
  public struct Settled: Sendable, Equatable {
    /// What was to be done, as a verb: `election.close`.
    public let matter: String
    /// The initiative's short name.
    public let initiative: String
    /// What went wrong; nil where it is done. It is tried again later, and keeps nothing else waiting.
    public let failure: String?
  }

  private let jobs: Pool

  /// What is due behind `pools`.
  public init(pools: Pools) {
    jobs = pools.job
  }

  /// Does one thing that is due, whole or not at all; nil when there is none. Members are told what
  /// waits for them once nothing else is due.
  public func settleNext() async throws -> Settled? {
    if let settled = try await settle("due_matters") { return settled }
    return try await settle("notice_clock")
  }

  private func settle(_ query: String) async throws -> Settled? {
    try await jobs.batch([Queries.query(query, [])])[0].first.map { row in
      Settled(
        matter: try row.decode(0, as: String.self), initiative: try row.decode(1, as: String.self),
        failure: try row.decode(2, as: String?.self))
    }
  }
}
