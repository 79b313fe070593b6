import Foundation
import Support

/// The PostgreSQL of the server under test, in which the suite makes databases of its own.
enum Cluster {
  /// A libpq connection string for a login of one of its databases.
  static func connectionString(database: String, login: String) throws -> String {
    // Of two values for one key libpq takes the last.
    try "\(TestServer.shared.get().database.connectionString) dbname=\(database) user=\(login)"
  }

  /// Runs a statement that is about databases rather than in one.
  static func run(_ sql: String) throws {
    try Session(connectionString(database: "postgres", login: "postgres")).require(sql)
  }

  /// Brings a database's schema up with the real `rygrad migrate`.
  static func migrate(_ database: String) throws {
    let connection = try connectionString(database: database, login: "postgres")
    let log = try "\(TestServer.shared.get().folder)/\(database).log"
    let process = try ServerProcess(["migrate", "--database=\(connection)"], log: log)
    guard process.wait() == 0 else { throw TestFailure("rygrad migrate failed:\n\(process.log)") }
  }

  /// Runs `pg_dump` of a database as that login.
  static func dump(
    _ database: String, as login: String, _ options: [String]
  ) throws -> (code: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["pg_dump"] + options + ["-d", try connectionString(database: database, login: login)]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }
}
