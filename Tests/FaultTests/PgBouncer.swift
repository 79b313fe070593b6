import Glibc
import PostgresFixtures

/// A PgBouncer in transaction mode in front of a cluster; ends with the process.
final class PgBouncer: Sendable {
  /// Where clients connect to.
  let connectionString: String
  private let cluster: Cluster
  private let socket: String

  /// A network between its clients and itself.
  func makeProxy() -> FaultyProxy { FaultyProxy(socket, in: cluster) }

  /// In front of a server that takes TLS only it talks plainly to the server, on its Unix socket, and
  /// encrypts for the clients, in records of up to 16 kB where the server's own take 8 kB at most.
  convenience init(encryptingFor server: TLSServer, maximumSessions: Int) {
    let port = FreePort.find()
    self.init(
      server.cluster, serverPort: server.port, maximumSessions: maximumSessions, port: port,
      settings: """
        listen_addr = 127.0.0.1
        client_tls_sslmode = require
        client_tls_key_file = \(server.key)
        client_tls_cert_file = \(server.certificate)
        pkt_buf = 65536
        """,
      connectionString: "host=127.0.0.1 port=\(port) dbname=postgres user=postgres sslmode=require")
  }

  convenience init(_ cluster: Cluster, maximumSessions: Int) {
    self.init(
      cluster, serverPort: 5432, maximumSessions: maximumSessions, port: 6432,
      settings: "listen_addr =", connectionString: nil)
  }

  private init(
    _ cluster: Cluster, serverPort: UInt16, maximumSessions: Int, port: UInt16,
    settings: String, connectionString: String?
  ) {
    var template = Array("\(cluster.directory)/bouncer-XXXXXX".utf8CString)
    let directory = String(cString: mkdtemp(&template)!)
    self.cluster = cluster
    socket = "\(directory)/.s.PGSQL.\(port)"
    self.connectionString =
      connectionString ?? "host=\(directory) port=\(port) dbname=postgres user=postgres"
    let settings = """
      [databases]
      postgres = host=\(cluster.directory) port=\(serverPort) user=postgres
      [pgbouncer]
      \(settings)
      listen_port = \(port)
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
    while !cluster.succeeds("ls \(socket)") { usleep(10_000) }
  }
}
