import Support

/// Two initiatives with all that the scripts need, built once by `sql/tests/fixture.sql`.
enum Fixture {
  private static let template = "fixture"
  private static let built: Result<Void, any Error> = Result { try build() }

  /// Who takes part.
  static func cast() throws -> Cast {
    let path = "sql/tests/cast.txt"
    return try Cast(path: path, text: SourceTree.text(path))
  }

  /// A copy of it for one test.
  static func copy() throws -> ScratchDatabase {
    try built.get()
    return try ScratchDatabase(copying: template)
  }

  private static func build() throws {
    try Cluster.run("create database \(template)")
    try Cluster.migrate(template)
    let path = "sql/tests/fixture.sql"
    let script = try Script(path: path, text: SourceTree.text(path), cast: cast())
    let mismatches = try ScriptRun(on: ScratchDatabase(existing: template)).mismatches(in: script)
    guard mismatches.isEmpty else {
      throw TestFailure(mismatches.map { "\(path):\($0.line): \($0.text)" }.joined(separator: "\n"))
    }
  }
}
