import Postgres

/// What is due by the clock, shared by every server on the same database.
public struct DueMatters: Sendable {
  private let jobs: Pool

  /// What is due behind `pools`.
  public init(pools: Pools) {
    jobs = pools.job
  }

  /// Does one thing that is due, whole or not at all; false when there is none.
  public func settleNext() async throws -> Bool {
    let rows = try await jobs.batch([Queries.query("due_matters", [])])[0]
    return try rows.first?.decode(0, as: Bool.self) ?? false
  }
}
