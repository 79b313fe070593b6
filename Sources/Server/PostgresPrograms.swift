import Glibc

/// The folder of one installed PostgreSQL server and its major version.
struct PostgresPrograms: Sendable, Hashable {
  /// The oldest major version whose features the schema uses.
  static let oldestMajor = 15

  let folder: String
  let major: Int

  /// The path of one of its programs.
  func path(_ program: String) -> String { "\(folder)/\(program)" }

  /// Chooses among the installed ones; throws ``StartupProblem`` when none will do.
  ///
  /// - Parameters:
  ///   - folder: The only one to look at, when somebody has said so.
  ///   - clusterMajor: The version that made the existing cluster, which no other can open.
  static func find(in folder: String?, clusterMajor: Int?) throws -> PostgresPrograms {
    let candidates = try (folder.map { [$0] } ?? usualFolders()).compactMap(probe)
    guard let newest = candidates.max(by: { $0.major < $1.major }) else {
      throw StartupProblem(
        "no PostgreSQL server is installed\(folder.map { " in \($0)" } ?? "")",
        remedy: "as root: apt-get install postgresql (or give its folder: --postgres-programs)")
    }
    if let clusterMajor {
      guard let same = candidates.first(where: { $0.major == clusterMajor }) else {
        throw StartupProblem(
          "the cluster was made by PostgreSQL \(clusterMajor), and installed is \(newest.major)",
          remedy: """
            install postgresql-\(clusterMajor), or carry the data over with pg_upgrade, or start \
            anew with another --data folder
            """)
      }
      return same
    }
    guard newest.major >= oldestMajor else {
      throw StartupProblem(
        "PostgreSQL \(newest.major) in \(newest.folder) is too old",
        remedy: "install PostgreSQL \(oldestMajor) or newer; Debian 12 has postgresql-15")
    }
    return newest
  }

  /// Debian keeps each version's programs apart and out of PATH; others have them in PATH.
  private static func usualFolders() -> [String] {
    let debian = "/usr/lib/postgresql"
    var folders: [String] = []
    if let listing = opendir(debian) {
      while let entry = readdir(listing) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if Int(name) != nil { folders.append("\(debian)/\(name)/bin") }
      }
      closedir(listing)
    }
    let path = getenv("PATH").map { String(cString: $0) } ?? ""
    return folders + path.split(separator: ":").map(String.init)
  }

  private static func probe(_ folder: String) throws -> PostgresPrograms? {
    let server = "\(folder)/postgres"
    guard access(server, X_OK) == 0, access("\(folder)/initdb", X_OK) == 0 else { return nil }
    // “postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)”
    let words = try ChildProcess.run([server, "--version"]).output.split(separator: " ")
    guard words.count > 2, let major = Int(words[2].prefix { $0.isNumber }) else { return nil }
    return PostgresPrograms(folder: folder, major: major)
  }
}
