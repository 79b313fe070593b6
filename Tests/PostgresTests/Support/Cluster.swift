// Assumes PostgreSQL's programs, found through pg_config; as root, also setpriv and a user
// `postgres`, because PostgreSQL refuses to run as root.
import Glibc
import Postgres
import Synchronization

/// A private PostgreSQL on a Unix socket, gone when the tests are.
final class Cluster: Sendable {
  /// The cluster of all tests that do not break it.
  static let shared = Cluster()

  /// Holds data and socket.
  let directory: String
  private let asPostgres: String

  init() {
    var template = Array("/tmp/postgres-tests-XXXXXX".utf8CString)
    directory = String(cString: mkdtemp(&template)!)
    asPostgres =
      getuid() == 0 ? "setpriv --reuid=postgres --regid=postgres --clear-groups " : ""
    if getuid() == 0 { shell("chown postgres \(directory)") }
    shell(
      "\(asPostgres)$(pg_config --bindir)/initdb -D \(directory)/data -U postgres -A trust -N"
        + " -E UTF8 --locale=C")
    start()
    // The pipe closes with this process, however that ends.
    let stop = "\(asPostgres)$(pg_config --bindir)/pg_ctl -D \(directory)/data stop -m immediate"
    _ = popen("cat >/dev/null; \(stop) >/dev/null 2>&1; rm -rf \(directory)", "we")
  }

  /// Where to connect to, as the superuser.
  var connectionString: String { "host=\(directory) dbname=postgres user=postgres" }

  /// Starts the server and waits until it answers.
  func start() {
    let options =
      "-c fsync=off -c listen_addresses= -c unix_socket_directories=\(directory)"
      + " -c max_connections=60"
    shell(
      "\(asPostgres)$(pg_config --bindir)/pg_ctl -D \(directory)/data -w -o '\(options)'"
        + " -l \(directory)/data/log start")
  }

  /// Kills the server as a crash would.
  func quit() {
    shell("kill -QUIT $(head -n 1 \(directory)/data/postmaster.pid)")
    while access("\(directory)/data/postmaster.pid", F_OK) == 0 { usleep(10_000) }
  }

  /// A pool of connections to this cluster.
  func pool(_ adjust: (inout Pool.Configuration) -> Void = { _ in }) -> Pool {
    var configuration = Pool.Configuration(
      connectionString: connectionString, acquireTimeout: .seconds(10), grace: .seconds(1))
    adjust(&configuration)
    return Pool(configuration)
  }

  private func shell(_ command: String) {
    let status = system("cd / && \(command) >/dev/null 2>&1")
    precondition(status == 0, "failed: \(command)")
  }
}

extension Pool {
  /// A one-shot batch of one statement that is never prepared.
  nonisolated(nonsending) func run(
    _ sql: String, _ values: (any PostgresEncodable)?...
  ) async throws(PostgresError) -> ResultSet {
    try await batch([Query(Statement(name: "", sql: sql), values: values)])[0]
  }
}

extension Transaction {
  /// One statement that is never prepared.
  nonisolated(nonsending) func run(
    _ sql: String, _ values: (any PostgresEncodable)?...
  ) async throws(PostgresError) -> ResultSet {
    try await run([Query(Statement(name: "", sql: sql), values: values)])[0]
  }
}

/// The error that `body` throws.
nonisolated(nonsending) func postgresError<R>(
  _ body: () async throws -> R
) async -> PostgresError? {
  do {
    _ = try await body()
    return nil
  } catch {
    return error as? PostgresError
  }
}

/// Waits for `condition`, at most ten seconds.
nonisolated(nonsending) func eventually(_ condition: () async throws -> Bool) async -> Bool {
  let deadline = ContinuousClock.now + .seconds(10)
  while ContinuousClock.now < deadline {
    if (try? await condition()) == true { return true }
    try? await Task.sleep(for: .milliseconds(5))
  }
  return false
}

/// A value that the tasks of a test share.
final class Shared<Value: Sendable>: Sendable {
  private let value: Mutex<Value>

  init(_ value: Value) { self.value = Mutex(value) }

  func withLock<R: Sendable>(_ body: (inout Value) -> R) -> R {
    value.withLock { body(&$0) }
  }
}
