import Postgres

/// What is due by the clock, shared by every server on the same database.
public struct DueMatters: Sendable {
  private let jobs: Pool

  /// What is due behind `pools`.
  public init(pools: Pools) {
    jobs = pools.job
  }

  /// Does one thing that is due, whole or not at all; false when there is none. Members are told what
  /// waits for them once nothing else is due.
  public func settleNext() async throws -> Bool {
    if try await settle("due_matters") { return true }
    return try await settle("notice_clock")
  }

  private func settle(_ query: String) async throws -> Bool {
    try await jobs.batch([Queries.query(query, [])])[0].first?.decode(0, as: Bool.self) ?? false
  }
}
