import Foundation

/// A database of a test's own, made as a copy and dropped afterwards.
struct ScratchDatabase {
  let name: String

  /// Copies `template`, to which nobody may be connected. What stands at the database itself is not
  /// copied, so the lock-down is applied again.
  init(copying template: String) throws {
    name = "scratch_\(UUID().uuidString.prefix(8).lowercased())"
    try Cluster.run("create database \(name) template \(template)")
    try connect(as: "postgres").runFile(SourceTree.text("sql/roles.sql"))
  }

  /// A database that is there already.
  init(existing name: String) { self.name = name }

  /// A new connection as that login.
  func connect(as login: String) throws -> Session {
    try Session(Cluster.connectionString(database: name, login: login))
  }

  /// Drops it, whoever is still connected.
  func drop() throws { try Cluster.run("drop database \(name) with (force)") }
}
