import Foundation
import Support
import Testing

/// Debian's PgBouncer, in transaction mode between the server and its database.
@Suite struct PoolerTests {
  /// A PgBouncer that ends when its standard input does.
  private final class Pooler {
    let connectionString: String
    private let scratch: Scratch
    private let process = Process()
    private let input = Pipe()

    init(before database: String) throws {
      scratch = try Scratch()
      let folder = scratch.folder
      connectionString = "host=\(folder) port=6432 dbname=rygrad user=rygrad_gate"
      let roles = [
        "gate", "account", "operator", "backbone", "partner", "funder", "job", "export",
      ]
      _ = try scratch.write(roles.map { "\"rygrad_\($0)\" \"\"\n" }.joined(), as: "users")
      let settings = try scratch.write(
        """
        [databases]
        rygrad = \(database.replacing(/\ ?user=\S+/, with: ""))
        [pgbouncer]
        listen_addr =
        listen_port = 6432
        unix_socket_dir = \(folder)
        auth_type = trust
        auth_file = \(folder)/users
        pool_mode = transaction
        """, as: "settings")
      // It refuses to run as root.
      let user = getuid() == 0 ? "setpriv --reuid=postgres --regid=postgres --clear-groups" : ""
      chmod(folder, 0o777)
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", "\(user) /usr/sbin/pgbouncer -q \(settings) & cat; kill -KILL $!"]
      process.standardInput = input
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      let socket = "\(folder)/.s.PGSQL.6432"
      for _ in 0..<500 where !FileManager.default.fileExists(atPath: socket) { usleep(10_000) }
    }

    deinit {
      try? input.fileHandleForWriting.close()
      process.waitUntilExit()
    }
  }

  @Test("a server that would lose its statements there says what to set, and is served with it")
  func statements() throws {
    let host = try MonitoredServer(["run"])
    _ = try host.notification("READY=1")
    let pooler = try Pooler(before: host.database)
    let refused = try MonitoredServer(["serve", "--database", pooler.connectionString])
    // A server that starts all the same is ended, with 0.
    for _ in 0..<3000 where refused.process.isRunning { usleep(10_000) }
    #expect(refused.process.end(with: SIGTERM) == 1)
    let log = refused.process.log
    #expect(log.contains("loses prepared statements"), "\(log)")
    #expect(log.contains("set RYGRAD_STATEMENTS=unnamed"), "\(log)")
    let server = try MonitoredServer(
      ["serve", "--database", pooler.connectionString, "--statements", "unnamed"])
    _ = try server.notification("READY=1")
    #expect(try server.get("/readyz").status == 200)
    #expect(server.process.end(with: SIGTERM) == 0)
    #expect(host.process.end(with: SIGTERM) == 0)
  }
}
