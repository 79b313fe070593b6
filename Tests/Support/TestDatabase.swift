import Foundation

/// A database asked through `psql`, as whichever login role a test takes.
public struct TestDatabase: Sendable {
  /// A libpq connection string for the superuser.
  public let connectionString: String

  /// What `psql` answered.
  public struct Answer: Sendable {
    /// The rows without headings, fields separated by `|`.
    public let rows: [String]
    /// The first line of the error with its SQLSTATE, such as `42501: permission denied …`; nil
    /// when every statement succeeded.
    public let error: String?

    /// The SQLSTATE of the error.
    public var sqlState: String? { error.map { String($0.prefix(5)) } }
  }

  /// A database that the connection string names.
  public init(connectionString: String) {
    self.connectionString = connectionString
  }

  /// Runs statements in one session until one fails.
  ///
  /// - Parameter role: A login role; the superuser without one.
  public func run(_ sql: String, as role: String = "postgres") throws -> Answer {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-v", "VERBOSITY=verbose",
      "-f", "-", "\(connectionString) user=\(role)",
    ]
    let input = Pipe()
    let output = Pipe()
    let errors = Pipe()
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    input.fileHandleForWriting.write(Data(sql.utf8))
    try input.fileHandleForWriting.close()
    let rows = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let complaint = String(
      decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return Answer(
      rows: rows.split(separator: "\n").map(String.init),
      error: process.terminationStatus == 0 ? nil : Self.firstError(in: complaint))
  }

  /// `psql:<stdin>:1: ERROR:  42501: permission denied …`, from the SQLSTATE on.
  private static func firstError(in text: String) -> String {
    let lines = text.split(separator: "\n").map(String.init)
    for mark in ["ERROR:  ", "FATAL:  "] {
      if let line = lines.first(where: { $0.contains(mark) }),
        let range = line.range(of: mark)
      {
        return String(line[range.upperBound...])
      }
    }
    return text
  }
}
