import Postgres

/// One transaction of a scenario.
struct Work: Sendable {
  let scenario: Scenario
  let pool: Pool

  /// Carries it out once, and checks that it answered.
  nonisolated(nonsending) func once(_ generator: inout Xorshift) async throws {
    let tenant = Int.random(in: 1...10, using: &generator)
    let enter = Query(SQL.enter, String(tenant))
    switch scenario {
    case .oneshot:
      let results = try await pool.batch([enter, read(of: tenant, &generator)])
      precondition(results[1].count == 1)
    case .interactive:
      let read = read(of: tenant, &generator)
      let count = try await pool.transaction(opening: [enter]) { transaction in
        try await transaction.run(read)[0].count
      }
      precondition(count == 1)
    case .rows:
      let results = try await pool.batch([enter, Query(SQL.readMany, Int32(tenant))])
      var quantity = 0
      for row in results[1] { quantity += Int(try Item(row).quantity) }
      precondition(results[1].count == 1000 && quantity > 0)
    case .write:
      let value = Int32.random(in: 1...10_000, using: &generator)
      let results = try await pool.batch([enter, Query(SQL.write, Int32(tenant), value)])
      precondition(results[1].affectedRows == 1)
    case .fairness, .copy: preconditionFailure("measured otherwise")
    }
  }

  /// Items are dealt out to the tenants in turn: 1, 11, 21, … are the first tenant's.
  private func read(of tenant: Int, _ generator: inout Xorshift) -> Query {
    Query(SQL.read, Int32(tenant + 10 * Int.random(in: 0..<1000, using: &generator)))
  }
}
