import Foundation
import Support
import Testing

/// `sql/schema.sql` is what a reader sees of the database as a whole.
@Suite struct SchemaDumpTests {
  @Test("the committed schema is what the migrations make; make schema renews it")
  func isCurrent() throws {
    let database = try TestServer.shared.get().database
    let dump = Process()
    dump.executableURL = URL(filePath: "/usr/bin/env")
    dump.arguments = [
      "pg_dump", "--schema-only", "--schema=host", "--schema=app", "--schema=ctx",
      database.connectionString,
    ]
    let output = Pipe()
    dump.standardOutput = output
    try dump.run()
    let text = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    dump.waitUntilExit()
    #expect(dump.terminationStatus == 0)
    #expect(statements(of: text) == statements(of: try SourceTree.text("sql/schema.sql")))
  }

  /// The lines that do not depend on the version of `pg_dump`.
  private func statements(of dump: String) -> [String] {
    dump.split(separator: "\n").map(String.init).filter {
      !$0.hasPrefix("-- Dumped ") && !$0.hasPrefix("\\restrict ")
        && !$0.hasPrefix("\\unrestrict ")
    }
  }
}
