import Foundation
import Support
import Testing

@testable import Server

/// What `rygrad run` does with its PostgreSQL, tried on the real program.
@Suite struct PrivatePostgresTests {
  /// A data folder and the servers started on it, one after the other.
  private final class Home {
    let folder: String

    init() throws {
      folder = try temporaryFolder()
    }

    deinit {
      try? FileManager.default.removeItem(atPath: folder)
    }

    /// Starts a server and waits until it has told how to reach it.
    func start(_ flags: [String] = []) throws -> ServerProcess {
      try? FileManager.default.removeItem(atPath: "\(folder)/database")
      let process = try process(flags)
      while !FileManager.default.fileExists(atPath: "\(folder)/database") {
        try #require(process.isRunning, "\(process.log)")
        usleep(10_000)
      }
      return process
    }

    func process(_ flags: [String] = []) throws -> ServerProcess {
      try ServerProcess(
        ["run", "--data", folder, "--tcp-port=", "--http-port=", "--demonstration=off"] + flags,
        log: "\(folder)/rygrad-\(UInt32.random(in: 0 ... .max)).log")
    }

    var database: TestDatabase {
      get throws { TestDatabase(connectionString: try text("database")) }
    }

    func text(_ name: String) throws -> String {
      try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
        .trimmingCharacters(in: .newlines)
    }
  }

  @Test("the second start keeps the data, and both end orderly with exit code 0")
  func dataStays() throws {
    let home = try Home()
    let first = try home.start()
    #expect(try home.database.run("create table kept as select 7 as value").error == nil)
    #expect(first.end(with: SIGTERM) == 0)
    let second = try home.start()
    #expect(try home.database.run("select value from kept").rows == ["7"])
    #expect(second.end(with: SIGINT) == 0)
    #expect(try home.text("postgres.log").hasSuffix("database system is shut down"))
  }

  @Test("PostgreSQL shuts down cleanly when rygrad is killed, and the next start waits for it")
  func killedParent() throws {
    let home = try Home()
    let first = try home.start()
    _ = first.end(with: SIGKILL)
    let second = try home.start()
    #expect(try home.text("postgres.log.previous").hasSuffix("database system is shut down"))
    #expect(try !home.text("postgres.log").contains("was not properly shut down"))
    #expect(second.end(with: SIGTERM) == 0)
  }

  @Test("a process id left behind by a machine that crashed does not hinder a start")
  func staleProcessID() throws {
    let home = try Home()
    #expect(try home.start().end(with: SIGTERM) == 0)
    // A process that lives and is no PostgreSQL.
    try "\(getpid())\n/nowhere\n".write(
      toFile: "\(home.folder)/cluster/postmaster.pid", atomically: false, encoding: .utf8)
    #expect(try home.start().end(with: SIGTERM) == 0)
  }

  @Test("a folder in use is refused, and who uses it goes on")
  func folderInUse() throws {
    let home = try Home()
    let first = try home.start()
    let second = try home.process()
    #expect(second.wait() == 1)
    #expect(second.log.contains("another rygrad uses \(home.folder) (process \(first.id))"))
    #expect(try home.database.run("select 1").rows == ["1"])
    #expect(first.end(with: SIGTERM) == 0)
  }

  @Test("every role that may log in is in the user map, and PostgreSQL has no network port")
  func accessRules() throws {
    let home = try Home()
    let server = try home.start()
    let roles = try home.database.run("select rolname from pg_roles where rolcanlogin")
    #expect(Set(roles.rows) == Set(PrivatePostgresAccess.roles))
    for role in PrivatePostgresAccess.roles {
      #expect(try home.database.run("select current_user", as: role).rows == [role])
    }
    let rules = try home.database.run(
      "select type, auth_method, options from pg_hba_file_rules; show listen_addresses; show fsync")
    #expect(rules.rows == ["local|peer|{map=rygrad}", "on"])
    #expect(server.end(with: SIGTERM) == 0)
  }

  @Test("when PostgreSQL ends by itself, so does rygrad, with a failure")
  func databaseEnds() throws {
    let home = try Home()
    let server = try home.start()
    let note = try home.text("cluster/postmaster.pid")
    let postgres = try #require(pid_t(note.prefix { $0 != "\n" }))
    kill(postgres, SIGQUIT)
    #expect(server.wait() == 1)
    #expect(server.log.contains("PostgreSQL has ended by itself"))
  }

  @Test("a folder that cannot be written is a problem with a remedy")
  func unwritableFolder() throws {
    let home = try Home()
    let process = try ServerProcess(
      ["run", "--data", "/proc/rygrad"], log: "\(home.folder)/log")
    #expect(process.wait() == 1)
    #expect(process.log.contains("cannot make the folder /proc/rygrad"))
  }
}
