import Glibc

/// The operating system's user as whom PostgreSQL runs: never root.
struct PostgresUser: Sendable, Hashable {
  let name: String
  let userID: uid_t
  let groupID: gid_t
  /// Whether this process is another user, namely root, and has to change to it.
  let mustChange: Bool

  /// This process's user, or `postgres` when that is root; throws ``StartupProblem``.
  static func current() throws -> PostgresUser {
    let own = geteuid()
    guard let entry = own == 0 ? getpwnam("postgres") : getpwuid(own) else {
      throw StartupProblem(
        own == 0 ? "there is no user “postgres”" : "the user \(own) has no name",
        remedy: own == 0
          ? "as root: apt-get install postgresql" : "add the user to /etc/passwd")
    }
    return PostgresUser(
      name: String(cString: entry.pointee.pw_name), userID: entry.pointee.pw_uid,
      groupID: entry.pointee.pw_gid, mustChange: own == 0)
  }

  /// The users of the system whom the cluster's user map admits.
  var admitted: [String] { mustChange ? ["root", name] : [name] }

  /// The words before a command that make it run as this user.
  ///
  /// - Parameter endsWithParent: Whether the kernel shall interrupt it when the thread that started
  ///   it ends. Set after the change of user, because that change would clear it.
  func prefix(endsWithParent: Bool) -> [String] {
    var words = ["setpriv"]
    if mustChange {
      words += ["--reuid", "\(userID)", "--regid", "\(groupID)", "--init-groups"]
    }
    if endsWithParent { words += ["--pdeathsig", "INT"] }
    return words.count == 1 ? [] : words + ["--"]
  }

  /// Whether the user can enter a folder, and so every folder above it.
  func canEnter(_ folder: String) throws -> Bool {
    try ChildProcess.run(prefix(endsWithParent: false) + ["test", "-x", folder]).end == .exited(0)
  }

  /// Makes a folder that only this user (and root) can enter, or accepts the one that is there.
  func makeOwnFolder(_ path: String) throws {
    guard mustChange, File.status(path)?.st_uid != userID else {
      return try File.makeOwnFolder(path, owner: userID)
    }
    try File.makeOwnFolder(path, owner: geteuid())
    guard chown(path, userID, groupID) == 0 else {
      throw StartupProblem("\(path) cannot be given to \(name): \(systemError())", remedy: "")
    }
  }
}
