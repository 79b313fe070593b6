import Glibc

/// Where a private PostgreSQL keeps what it needs.
struct PrivatePostgresFolders: Sendable, Hashable {
  /// Holds all the rest but perhaps the socket.
  let home: String
  /// The folder of PostgreSQL's socket.
  let socket: String

  /// PostgreSQL's data folder.
  var cluster: String { "\(home)/cluster" }
  /// A cluster that is not finished yet.
  var clusterDraft: String { "\(home)/cluster.new" }
  /// What PostgreSQL and initdb print.
  var log: String { "\(home)/postgres.log" }
  /// Held locked as long as a server uses the folder.
  var lock: String { "\(home)/lock" }

  /// Where root keeps clusters that its `postgres` user could not reach below the data folder.
  private static let fallback = "/var/lib/rygrad"

  /// Makes the folders below `data`, or below /var/lib/rygrad when that is out of the user's reach;
  /// throws ``StartupProblem``.
  init(data: String, user: PostgresUser) throws {
    try File.makeFolder(data, mode: 0o755)
    if try !user.mustChange || user.canEnter(data) {
      home = data
    } else {
      // The whole path as one name: two data folders never share a cluster.
      let name = data.reduce(into: "") { name, character in
        name += character == "%" ? "%25" : character == "/" ? "%2F" : String(character)
      }
      home = "\(Self.fallback)/\(name)"
      try File.makeFolder(home, mode: 0o755)
    }
    guard access(home, W_OK) == 0 else {
      throw StartupProblem(
        "cannot write to \(home): \(systemError())",
        remedy: "make it writable to \(user.name), or choose another folder with --data")
    }
    socket = SocketFolder.near("\(home)/socket", socket: ".s.PGSQL.5432")
  }

  /// Takes the lock until the process ends; throws ``StartupProblem`` while another holds it.
  func takeLock() throws {
    let descriptor = open(lock, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let holder = (try? File.read(lock)).map { String(decoding: $0, as: UTF8.self) } ?? ""
      throw StartupProblem(
        errno == EWOULDBLOCK
          ? "another rygrad uses \(home) (process \(holder))"
          : "cannot lock \(lock): \(systemError())",
        remedy: "stop it, or choose another folder with --data")
    }
    ftruncate(descriptor, 0)
    _ = "\(getpid())".withCString { write(descriptor, $0, strlen($0)) }
  }
}
