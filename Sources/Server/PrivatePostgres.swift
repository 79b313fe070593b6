import Glibc
import Logging

/// A PostgreSQL of our own: a cluster in a folder, reachable through a Unix socket only, running as
/// a child of this process for as long as this process runs.
///
/// ```
/// no cluster ──initdb, rename──> cluster ──start──> running ──SIGINT──> stopped
///                                             └──parent killed: SIGINT from the kernel──┘
/// ```
///
/// Everything here is called on the main thread, because the kernel's signal comes when the thread
/// that spawned the child ends.
struct PrivatePostgres: Sendable {
  let folders: PrivatePostgresFolders
  private let user: PostgresUser
  private let server: ChildProcess

  /// The database of the schema.
  static let databaseName = "rygrad"

  /// A libpq connection string for the superuser; a pool puts its own user in its place.
  var connectionString: String {
    "host=\(folders.socket) port=5432 dbname=\(Self.databaseName) user=postgres"
  }

  /// Makes the cluster unless it is there, and starts it; throws ``StartupProblem``.
  init(settings: Settings, stop: StopSignal, log: Logger) throws {
    user = try PostgresUser.current()
    folders = try PrivatePostgresFolders(data: settings.dataFolder, user: user)
    if folders.home != settings.dataFolder {
      log.notice(
        "PostgreSQL is kept elsewhere, because its user cannot enter the data folder",
        metadata: ["user": "\(user.name)", "folder": "\(folders.home)"])
    }
    try folders.takeLock()
    // The children's working folder must be one that their user can enter.
    chdir("/")
    let programs = try PostgresPrograms.find(
      in: settings.postgresPrograms, clusterMajor: try Self.clusterMajor(folders, user))
    try user.makeOwnFolder(folders.socket)
    let starter = PrivatePostgresStarter(
      folders: folders, user: user, programs: programs, stop: stop, log: log)
    if File.status(folders.cluster) == nil { try starter.makeCluster() }
    try PrivatePostgresAccess(users: user.admitted).write(into: folders.cluster)
    try starter.awaitPredecessor()
    server = try starter.start()
  }

  /// Asks for the process's end should PostgreSQL end by itself.
  func watch(_ stop: StopSignal, log: Logger) {
    startThread { [server, folders] in
      let end = server.wait()
      if stop.request(.databaseEnded) {
        log.critical(
          "PostgreSQL has ended by itself", metadata: ["end": "\(end)", "log": "\(folders.log)"])
      }
    }
  }

  /// Shuts PostgreSQL down: sessions are ended, everything committed is on disk.
  func shutDown() {
    server.signal(SIGINT)
    _ = server.wait()
  }

  /// The version that made the cluster; nil without a cluster.
  private static func clusterMajor(
    _ folders: PrivatePostgresFolders, _ user: PostgresUser
  ) throws -> Int? {
    guard let status = File.status(folders.cluster) else { return nil }
    guard status.st_uid == user.userID else {
      let owner = getpwuid(status.st_uid).map { String(cString: $0.pointee.pw_name) }
      throw StartupProblem(
        "the cluster in \(folders.cluster) belongs to \(owner ?? "user \(status.st_uid)")",
        remedy: "start rygrad as the same user as before, or choose another folder with --data")
    }
    let text = String(decoding: try File.read("\(folders.cluster)/PG_VERSION"), as: UTF8.self)
    return Int(text.prefix { $0.isNumber })
  }
}
