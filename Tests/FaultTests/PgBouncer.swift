import Glibc
import PostgresFixtures

/// A PgBouncer in transaction mode in front of a cluster; ends with the process.
final class PgBouncer: Sendable {
  /// Where clients connect to.
  let connectionString: String

  init(_ cluster: Cluster, maximumSessions: Int) {
    var template = Array("\(cluster.directory)/bouncer-XXXXXX".utf8CString)
    let directory = String(cString: mkdtemp(&template)!)
    connectionString = "host=\(directory) port=6432 dbname=postgres user=postgres"
    let settings = """
      [databases]
      postgres = host=\(cluster.directory) user=postgres
      [pgbouncer]
      listen_addr =
      listen_port = 6432
      unix_socket_dir = \(directory)
      auth_type = any
      pool_mode = transaction
      default_pool_size = \(maximumSessions)
      logfile = \(directory)/log
      """
    guard let file = fopen("\(directory)/settings", "w") else { preconditionFailure("no settings") }
    fputs(settings, file)
    fclose(file)
    chmod("\(directory)/settings", 0o644)
    if getuid() == 0 { _ = system("chown -R postgres \(directory)") }
    // It ends when its standard input does, which is when this process does.
    cluster.runWithProcess("pgbouncer -q \(directory)/settings")
    while access("\(directory)/.s.PGSQL.6432", F_OK) != 0 { usleep(10_000) }
  }
}
