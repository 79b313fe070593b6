// Assumes PostgreSQL's programs, found through pg_config; as root, also setpriv and a user
// `postgres`, because PostgreSQL refuses to run as root.
import Glibc
public import Postgres

/// A private PostgreSQL on a Unix socket, gone when the tests are.
public final class Cluster: Sendable {
  /// The cluster of all tests that do not break it.
  public static let shared = Cluster()

  /// Holds data and socket.
  public let directory: String
  private let asPostgres: String

  /// A new cluster.
  ///
  /// - Parameters:
  ///   - isStarted: Whether it runs already; otherwise `start` is to be called.
  ///   - walDirectory: Where the log goes instead of the data; it need not exist.
  public init(isStarted: Bool = true, walDirectory: String? = nil) {
    (directory, asPostgres) = Self.makeDirectory()
    // Segments of 1 MB, so that a small disk holds several.
    let log = walDirectory.map { " --wal-segsize=1 -X \($0)" } ?? ""
    run("\(bin)/initdb -D \(directory)/data -U postgres -A trust -N -E UTF8 --locale=C\(log)")
    leaveWithProcess()
    if isStarted { start() }
  }

  /// A running standby that follows `primary`.
  public init(standbyOf primary: Cluster) {
    (directory, asPostgres) = Self.makeDirectory()
    run("\(bin)/pg_basebackup -R -c fast -U postgres -h \(primary.directory) -D \(directory)/data")
    leaveWithProcess()
    start()
  }

  private static func makeDirectory() -> (path: String, asPostgres: String) {
    var template = Array("/tmp/postgres-tests-XXXXXX".utf8CString)
    let path = String(cString: mkdtemp(&template)!)
    guard getuid() == 0 else { return (path, "") }
    shell("chown postgres \(path)")
    return (path, "setpriv --reuid=postgres --regid=postgres --clear-groups ")
  }

  /// The pipe closes with this process, however that ends.
  private func leaveWithProcess() {
    let stop = "\(asPostgres)\(bin)/pg_ctl -D \(directory)/data stop -m immediate"
    let unmount = "umount -l \(directory)/*.disk"
    _ = popen(
      "(cat; \(stop); \(unmount); rm -rf \(directory)) >/dev/null 2>&1", "we")
  }

  /// Where to connect to, as the superuser.
  public var connectionString: String { "host=\(directory) dbname=postgres user=postgres" }

  /// Where PostgreSQL's programs are, for a shell to find out.
  public var bin: String { "$(pg_config --bindir)" }

  /// A pool of connections to this cluster.
  public func pool(
    on reactors: [Reactor] = Reactor.shared,
    _ adjust: (inout Pool.Configuration) -> Void = { _ in }
  ) -> Pool {
    var configuration = Pool.Configuration(
      connectionString: connectionString, acquireTimeout: .seconds(10), grace: .seconds(1))
    adjust(&configuration)
    return Pool(configuration, reactors: reactors)
  }

  /// Runs a command line as PostgreSQL's user; it must succeed.
  public func run(_ command: String) { Self.shell(asPostgres + command) }

  /// Whether a command line, run as PostgreSQL's user, succeeds.
  public func succeeds(_ command: String) -> Bool { Self.succeeds(asPostgres + command) }

  /// Runs a server of another kind as PostgreSQL's user until this process ends.
  public func runWithProcess(_ command: String) {
    _ = popen("cd / && { \(asPostgres)\(command) & cat; kill -KILL $!; } >/dev/null 2>&1", "we")
  }

  /// Gives a file to PostgreSQL's user and to nobody else.
  public func own(_ path: String) {
    Self.shell("chmod 600 \(path)")
    if !asPostgres.isEmpty { Self.shell("chown postgres \(path)") }
  }

  // MARK: How it fares

  /// Starts the server and waits until it answers; after a crash the remains of the old one may
  /// have to end first.
  public func start(_ settings: String = "") {
    let options =
      "-c fsync=off -c listen_addresses= -c unix_socket_directories=\(directory)"
      + " -c max_connections=200 \(settings)"
    for _ in 0..<100 {
      let isStarted = Self.succeeds(
        "\(asPostgres)\(bin)/pg_ctl -D \(directory)/data -w -o '\(options)'"
          + " -l \(directory)/data/log start")
      // After a panic it may be about to come back by itself.
      if isStarted || answers { return }
      usleep(100_000)
    }
    preconditionFailure("the server does not start: see \(directory)/data/log")
  }

  /// Shuts the server down as an operator would: sessions are told, work is rolled back.
  public func stop() { run("\(bin)/pg_ctl -D \(directory)/data -w stop -m fast") }

  /// Kills the server as a crash would; it still says goodbye.
  public func quit() { end("QUIT") }

  /// Kills the server before it can do anything about it.
  public func kill() { end("KILL") }

  private func end(_ signal: String) {
    let file = "\(directory)/data/postmaster.pid"
    let server = Self.firstLine(of: file)
    let children = Self.firstLine(of: "/proc/\(server)/task/\(server)/children")
    Self.shell("kill -\(signal) \(server)")
    // The children notice by themselves, and a new server must not meet them. A process that
    // nobody has buried yet has no program any more.
    for process in [server] + children.split(separator: " ").map(String.init) {
      while access("/proc/\(process)/exe", F_OK) == 0 { usleep(5_000) }
    }
    unlink(file)
  }

  /// Kills one session's process, whereupon the server restarts all by itself.
  public func killSession() {
    let sessions = """
      select pid from pg_stat_activity
      where backend_type = 'client backend' and pid <> pg_backend_pid() limit 1
      """
    let psql = "\(bin)/psql -h \(directory) -U postgres -Atc"
    _ = Self.succeeds("kill -KILL $(\(psql) \"\(sessions)\")")
    usleep(50_000)
    while !answers { usleep(10_000) }
  }

  /// Whether it takes new sessions.
  public var answers: Bool { Self.succeeds("\(bin)/pg_isready -h \(directory)") }

  /// Lets all transactions, or none, be read-only unless they say otherwise.
  public func setReadOnly(_ isReadOnly: Bool) {
    let psql = "\(bin)/psql -h \(directory) -U postgres"
    let value = isReadOnly ? "on" : "off"
    run("\(psql) -c 'alter system set default_transaction_read_only = \(value)'")
    run("\(psql) -c 'select pg_reload_conf()'")
  }

  /// Makes a standby the primary.
  public func promote() { run("\(bin)/pg_ctl -D \(directory)/data -w promote") }

  // MARK: Disks

  /// Whether this process may mount a disk for a test to fill up.
  public static let canMount =
    getuid() == 0
    && succeeds("mount -t tmpfs -o size=1m none /mnt && umount /mnt")

  /// Mounts a disk of so many megabytes and returns its path.
  public func mount(_ name: String, megabytes: Int) -> String {
    let path = "\(directory)/\(name).disk"
    Self.shell("mkdir \(path) && mount -t tmpfs -o size=\(megabytes)m none \(path)")
    Self.shell("chown postgres \(path)")
    return path
  }

  // MARK: Shell

  private static func succeeds(_ command: String) -> Bool {
    system("cd / && (\(command)) >/dev/null 2>&1") == 0
  }

  private static func shell(_ command: String) {
    precondition(succeeds(command), "failed: \(command)")
  }

  private static func firstLine(of path: String) -> String {
    guard let file = fopen(path, "r") else { preconditionFailure("no \(path)") }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 4096)
    guard fgets(&line, Int32(line.count), file) != nil else { return "" }
    let end = line.firstIndex { $0 == 10 || $0 == 0 } ?? 0
    return String(decoding: line[..<end].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
