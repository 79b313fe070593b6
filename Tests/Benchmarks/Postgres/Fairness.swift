import Postgres
import Synchronization

/// Many tasks, each wanting a transaction of its own at once, on a pool of few connections.
struct Fairness {
  let tasks: Int
  let reactors: [Reactor]

  /// Prints the longest wait as a multiple of the median: 2 where everybody is served in turn.
  func run(_ pool: Pool) async throws {
    // Connections first: what is measured is waiting for one, not opening it.
    try await round(pool)
    let waits = try await round(pool).sorted()
    let median = waits[waits.count / 2]
    print(
      #"{"max_per_median": \#(Double(waits[waits.count - 1]) / Double(median)), "#
        + #""median_us": \#(Double(median) / 1000)}"#)
  }

  @discardableResult
  private func round(_ pool: Pool) async throws -> [Int64] {
    let start = ContinuousClock.now
    return try await withThrowingTaskGroup(of: Int64.self) { group in
      for number in 0..<tasks {
        group.addTask(executorPreference: reactors[number % reactors.count]) {
          try await pool.transaction(opening: [Query(SQL.enter, "1")]) { transaction in
            _ = try await transaction.run(Query(SQL.read, Int32(1)))
            return (ContinuousClock.now - start).nanoseconds
          }
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
  }
}
