import Testing

extension DatabaseTests {
  /// What leaves the database whole, and what comes of applying its files again.
  @Suite struct DumpTests {
    @Test(
      "pg_dump without row security gets nothing, as any login (20)",
      arguments: [
        "gate", "account", "operator", "backbone", "partner", "funder", "export", "job",
      ])
    func dump(role: String) throws {
      let database = try Fixture.copy()
      defer { #expect(throws: Never.self) { try database.drop() } }
      for options in [[], ["--table=app.measurement"], ["--enable-row-security"]] {
        let dump = try Cluster.dump(database.name, as: "rygrad_\(role)", options)
        #expect(dump.code != 0)
        #expect(!dump.output.contains("beta"))
      }
    }

    @Test("a superuser's dump holds what the logins could not get") func superuserDump() throws {
      let database = try Fixture.copy()
      defer { #expect(throws: Never.self) { try database.drop() } }
      let dump = try Cluster.dump(database.name, as: "postgres", [])
      #expect(dump.code == 0)
      #expect(dump.output.contains("beta hidden"))
    }

    @Test("applying roles, functions and policies again changes nothing") func reapplying() throws {
      let database = try Fixture.copy()
      defer { #expect(throws: Never.self) { try database.drop() } }
      let session = try database.connect(as: "postgres")
      let before = try state(of: database, session)
      for folder in ["functions", "policies"] {
        for path in try SourceTree.files(under: "sql/\(folder)", ending: ".sql") {
          try session.require("begin")
          try session.runFile(SourceTree.text(path))
          try session.require("commit")
        }
      }
      try session.runFile(SourceTree.text("sql/roles.sql"))
      #expect(try state(of: database, session) == before)
    }

    @Test("migrating again changes nothing") func migratingAgain() throws {
      let database = try Fixture.copy()
      defer { #expect(throws: Never.self) { try database.drop() } }
      let session = try database.connect(as: "postgres")
      let before = try state(of: database, session)
      try Cluster.migrate(database.name)
      #expect(try state(of: database, session) == before)
    }

    /// The schema with all privileges, and the roles with their settings.
    private func state(of database: ScratchDatabase, _ session: Session) throws -> [String] {
      let dump = try Cluster.dump(database.name, as: "postgres", ["--schema-only"])
      try #require(dump.code == 0)
      // A dump of a new minor version begins and ends with a random key.
      let lines = dump.output.split(separator: "\n").map(String.init)
        .filter { !$0.hasPrefix("\\restrict") && !$0.hasPrefix("\\unrestrict") }
      let roles = try session.require(
        """
        select rolname, rolcanlogin, rolinherit, rolconnlimit, rolconfig from pg_roles
        where rolname like 'rygrad%' order by rolname
        """)
      return lines + roles.values
    }
  }
}
