import PostgresFixtures
import Testing

@testable import Postgres

@Suite("Migrations", .serialized)
struct MigratorTests {
  let cluster = Cluster.shared

  /// A migrator, in a schema of its own, and a pool to look at what it did.
  private func withMigrator(
    _ schema: String, _ body: (Migrator, Pool) async throws -> Void
  ) async throws {
    let pool = cluster.pool()
    let migrator = Migrator(
      connectionString: cluster.connectionString, schema: schema,
      lockTimeout: .milliseconds(200))
    try await body(migrator, pool)
    await pool.close()
  }

  private func failure(of body: () throws -> Void) -> MigrationError? {
    do {
      try body()
      return nil
    } catch {
      return error as? MigrationError
    }
  }

  private func makePlan(
    before: [String: String] = [:], migrations: [String], after: [String: String] = [:]
  ) -> MigrationPlan {
    func files(_ files: [String: String]) -> [MigrationPlan.File] {
      files.sorted { $0.key < $1.key }.map { .init(name: $0.key, sql: $0.value) }
    }
    return MigrationPlan(
      before: files(before),
      migrations: migrations.enumerated().map {
        .init(number: $0.offset + 1, name: "000\($0.offset + 1)", sql: $0.element)
      }, after: files(after))
  }

  @Test("a plan is carried out in order, once")
  func order() async throws {
    try await withMigrator("plan_order") { migrator, pool in
      let plan = makePlan(
        before: ["roles": "create schema plan_order_data; -- two statements in one file"],
        migrations: [
          "create table plan_order_data.a (x int); insert into plan_order_data.a values (1);",
          "alter table plan_order_data.a add y int;",
        ],
        after: [
          "view": "create or replace view plan_order_data.v as select y from plan_order_data.a"
        ])
      #expect(try migrator.pending(plan) == ["roles", "0001", "0002", "view"])
      var heard: [String] = []
      let applied = try migrator.migrate(plan) { heard.append($0) }
      #expect(applied == heard)
      #expect(heard == ["roles", "0001", "0002", "view"])
      #expect(try migrator.migrate(plan) == [])
      #expect(try migrator.pending(plan) == [])
      #expect(try await pool.run("select y from plan_order_data.v").count == 1)
    }
  }

  @Test("a changed repeatable file is applied again, and so is all that may rely on it")
  func repeatables() async throws {
    try await withMigrator("plan_repeat") { migrator, _ in
      let files = ["a": "select 1", "b": "select 2", "c": "select 3"]
      func plan(_ changed: String..., migrations: [String] = ["select 1"]) -> MigrationPlan {
        func edited(_ prefix: String) -> [String: String] {
          files.reduce(into: [:]) {
            let name = prefix + $1.key
            $0[name] = changed.contains(name) ? $1.value + " -- changed" : $1.value
          }
        }
        return makePlan(before: edited("before-"), migrations: migrations, after: edited("after-"))
      }
      let after = ["after-a", "after-b", "after-c"]
      try migrator.migrate(plan())
      #expect(try migrator.migrate(plan("after-b")) == ["after-b", "after-c"])
      #expect(try migrator.migrate(plan()) == ["after-b", "after-c"])
      #expect(try migrator.migrate(plan("before-b")) == ["before-b", "before-c"] + after)
      #expect(
        try migrator.migrate(plan("before-b", migrations: ["select 1", "select 2"]))
          == ["0002"] + after)
    }
  }

  @Test("each file is a transaction of its own: what failed is undone, what came before stays")
  func failure() async throws {
    try await withMigrator("plan_failure") { migrator, pool in
      let plan = makePlan(migrations: [
        "create table plan_failure_a ()",
        "create table plan_failure_b ();\n\nselect no_such_column;",
      ])
      let error = failure(of: { try migrator.migrate(plan) })
      guard case .failed("0002", 3, let cause)? = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(cause.sqlState == "42703")
      let row = try await pool.run(
        "select to_regclass('plan_failure_a')::text, to_regclass('plan_failure_b')::text")[0]
      #expect(try row.decodeIfPresent(0, as: String.self) == "plan_failure_a")
      #expect(try row.decodeIfPresent(1, as: String.self) == nil)
      #expect(try migrator.pending(plan) == ["0002"])
    }
  }

  @Test("a migration that was edited after it had been applied is refused")
  func changedChecksum() async throws {
    try await withMigrator("plan_changed") { migrator, _ in
      try migrator.migrate(makePlan(migrations: ["select 1"]))
      let edited = makePlan(migrations: ["select 2", "select 3"])
      let error = failure(of: { try migrator.migrate(edited) })
      #expect(error == .changedChecksum(name: "0001"))
    }
  }

  @Test("a schema newer than the plan is refused before anything is applied")
  func newerSchema() async throws {
    try await withMigrator("plan_newer") { migrator, _ in
      try migrator.migrate(makePlan(migrations: ["select 1", "select 2"]))
      let older = makePlan(migrations: ["select 1"], after: ["never": "select no_such_column"])
      let error = failure(of: { try migrator.migrate(older) })
      #expect(error == .schemaNewerThanBinary(number: 2, name: "0002"))
    }
  }

  @Test("a migration below those already applied is refused, and so are numbers that do not rise")
  func outOfOrder() async throws {
    try await withMigrator("plan_order_numbers") { migrator, _ in
      let second = MigrationPlan.Migration(number: 2, name: "second", sql: "select 2")
      try migrator.migrate(MigrationPlan(migrations: [second]))
      let first = MigrationPlan.Migration(number: 1, name: "first", sql: "select 1")
      let late = failure(of: { try migrator.migrate(MigrationPlan(migrations: [first, second])) })
      #expect(late == .outOfOrder(name: "first"))
      let third = MigrationPlan.Migration(number: 2, name: "third", sql: "select 3")
      let plan = MigrationPlan(migrations: [second, third])
      let falling = failure(of: { try migrator.migrate(plan) })
      #expect(falling == .outOfOrder(name: "third"))
    }
  }

  @Test("a file that ends its transaction is refused")
  func leftTransaction() async throws {
    try await withMigrator("plan_left") { migrator, _ in
      let error = failure(of: { try migrator.migrate(makePlan(migrations: ["commit"])) })
      #expect(error == .leftTransaction(name: "0001"))
    }
  }

  @Test("settings of one file do not reach the next")
  func isolation() async throws {
    try await withMigrator("plan_isolated") { migrator, _ in
      try migrator.migrate(
        makePlan(migrations: [
          "create role plan_isolated_role; set role plan_isolated_role; set search_path = nowhere",
          """
          do $$ begin
            assert current_user = 'postgres';
            assert current_setting('search_path') like '%public%';
            assert current_setting('lock_timeout') = '200ms';
          end $$
          """,
        ]))
    }
  }

  @Test("only one migrator works at a time, and another does not wait for ever")
  func lock() async throws {
    try await withMigrator("plan_locked") { migrator, pool in
      try await pool.transaction { transaction in
        _ = try await transaction.run(
          "select pg_advisory_xact_lock(hashtextextended('plan_locked', 0))")
        let error = failure(of: { try migrator.migrate(makePlan(migrations: ["select 1"])) })
        guard case .database(let cause)? = error else {
          Issue.record("\(String(describing: error))")
          return
        }
        #expect(cause.sqlState == "55P03")
      }
      #expect(try migrator.migrate(makePlan(migrations: ["select 1"])) == ["0001"])
    }
  }

  @Test("a migration that waits for a table's lock gives up")
  func lockTimeout() async throws {
    try await withMigrator("plan_waiting") { migrator, pool in
      _ = try await pool.run("create table plan_waiting_table ()")
      try await pool.transaction { transaction in
        _ = try await transaction.run("select from plan_waiting_table")
        let alter = makePlan(migrations: ["alter table plan_waiting_table add a int"])
        let error = failure(of: { try migrator.migrate(alter) })
        guard case .failed("0001", _, let cause)? = error else {
          Issue.record("\(String(describing: error))")
          return
        }
        #expect(cause.sqlState == "55P03")
      }
    }
  }

  @Test("a server older than PostgreSQL 15 is refused")
  func oldServer() {
    #expect(throws: MigrationError.serverTooOld(version: 140_022)) {
      try Migrator.checkVersion(140_022)
    }
    #expect(throws: Never.self) { try Migrator.checkVersion(150_000) }
  }

  @Test("a database that cannot be reached is an error")
  func unreachable() {
    let migrator = Migrator(connectionString: "host=/nonexistent")
    let error = failure(of: { try migrator.migrate(makePlan(migrations: [])) })
    guard case .database(let cause)? = error else {
      Issue.record("no error")
      return
    }
    #expect(cause.kind == .unavailable)
  }
}
