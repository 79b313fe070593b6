import Postgres
import PostgresFixtures
import Testing

@Suite("Prepared statements")
struct StatementTests {
  let cluster = Cluster.shared

  private func preparedNames(_ pool: Pool) async throws -> [String] {
    let rows = try await pool.run("select name from pg_prepared_statements order by name")
    return try rows.map { try $0.decode(0) }
  }

  @Test("a statement is prepared once on a connection, under its name")
  func once() async throws {
    let pool = cluster.pool { $0.maximumConnections = 1 }
    let statement = Statement(name: "plus_one", sql: "select $1::int8 + 1")
    for number in 0..<20 {
      let rows = try await pool.batch([Query(statement, number)])[0]
      #expect(try rows[0].decode(0, as: Int.self) == number + 1)
    }
    #expect(try await preparedNames(pool) == ["plus_one"])
    await pool.close()
  }

  @Test("with unnamed statements nothing is left prepared")
  func unnamed() async throws {
    let pool = cluster.pool {
      $0.maximumConnections = 1
      $0.namedStatements = false
    }
    let rows = try await pool.batch([
      Query(Statement(name: "plus_one", sql: "select $1::int8 + 1"), 41)
    ])[0]
    #expect(try rows[0].decode(0, as: Int.self) == 42)
    #expect(try await preparedNames(pool) == [])
    await pool.close()
  }

  @Test("each type of parameter has a statement of its own, and NULL fits them all")
  func variants() async throws {
    let pool = cluster.pool { $0.maximumConnections = 1 }
    let statement = Statement(name: "type_of", sql: "select pg_typeof($1)::text, $1 is null")
    let values: [((any PostgresEncodable)?, String, Bool)] = [
      (Int32(1), "integer", false), ("one", "text", false), (Int32(2), "integer", false),
      (nil, "integer", true), (true, "boolean", false), (String?.none, "integer", true),
    ]
    for (value, type, isNull) in values {
      let row = try await pool.batch([Query(statement, value)])[0][0]
      #expect(try row.decode(0, as: String.self) == type)
      #expect(try row.decode(1, as: Bool.self) == isNull)
    }
    #expect(try await preparedNames(pool) == ["type_of", "type_of/1", "type_of/2"])
    await pool.close()
  }

  @Test("a statement that cannot be prepared says so to all who rely on it, and harms no others")
  func unpreparable() async throws {
    let pool = cluster.pool { $0.maximumConnections = 1 }
    _ = try await pool.run("select 1")
    let broken = Statement(name: "broken", sql: "select * from no_such_table")
    let fine = Statement(name: "fine", sql: "select $1::int8")
    for _ in 0..<10 {
      let states = await withTaskGroup(of: (Bool, String?).self) { group in
        for number in 0..<32 {
          group.addTask {
            let isBroken = number % 3 == 0
            let error = await postgresError {
              try await pool.batch([Query(fine, number)] + (isBroken ? [Query(broken)] : []))
            }
            return (isBroken, error?.sqlState)
          }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      #expect(states.count == 32)
      #expect(states.allSatisfy { $0.1 == ($0.0 ? "42P01" : nil) })
    }
    #expect(try await preparedNames(pool) == ["fine"])
    await pool.close()
  }

  @Test("a statement first used behind a failing query is prepared all the same")
  func behindFailure() async throws {
    let pool = cluster.pool { $0.maximumConnections = 1 }
    let divide = Statement(name: "divide", sql: "select 1 / $1::int8")
    let later = Statement(name: "later", sql: "select 'later'")
    let error = await postgresError { try await pool.batch([Query(divide, 0), Query(later)]) }
    #expect(error?.sqlState == "22012")
    #expect(try await pool.batch([Query(later)])[0][0].decode(0, as: String.self) == "later")
    await pool.close()
  }

  @Test("two statements under one name are refused, and the connection stays usable")
  func sharedName() async throws {
    let pool = cluster.pool { $0.maximumConnections = 1 }
    let fresh = Statement(name: "fresh", sql: "select 'fresh'")
    _ = try await pool.batch([Query(Statement(name: "same", sql: "select 1"))])
    let error = await postgresError {
      try await pool.batch([Query(fresh), Query(Statement(name: "same", sql: "select 2"))])
    }
    #expect(error?.kind == .usage)
    #expect(error?.query == "same")
    #expect(try await pool.batch([Query(fresh)])[0][0].decode(0, as: String.self) == "fresh")
    await pool.close()
  }

  @Test("too many parameters are refused, and the connection stays usable")
  func tooManyParameters() async throws {
    let pool = cluster.pool { $0.maximumConnections = 1 }
    let many = [Parameter](repeating: Parameter(1), count: 65_536)
    let error = await postgresError {
      try await pool.batch([Query(Statement(name: "many", sql: "select 1"), many)])
    }
    #expect(error?.kind == .usage)
    #expect(try await pool.run("select 1").count == 1)
    await pool.close()
  }

  @Test(
    "a plan that no longer fits its table costs one error and the connection",
    arguments: [false, true])
  func stalePlan(isInteractive: Bool) async throws {
    let pool = cluster.pool { $0.maximumConnections = 1 }
    let table = isInteractive ? "statement_stale_interactive" : "statement_stale"
    let statement = Statement(name: "stale", sql: "select * from \(table)")
    func columns() async throws -> [String] {
      isInteractive
        ? try await pool.transaction { try await $0.run([Query(statement)])[0].columns }
        : try await pool.batch([Query(statement)])[0].columns
    }
    _ = try await pool.run("create table \(table) (a int8)")
    #expect(try await columns() == ["a"])
    _ = try await pool.run("alter table \(table) add b text")
    #expect(await postgresError { try await columns() }?.sqlState == "0A000")
    #expect(try await columns() == ["a", "b"])
    await pool.close()
  }
}
