import Testing

extension DatabaseTests {
  /// Everything that is tried against the schema through the real login roles.
  @Suite struct SQLScriptTests {
    static let paths = (try? SourceTree.files(under: "sql/tests", ending: ".sql")) ?? []
    static var scripts: [String] { paths.filter { !$0.hasSuffix("/fixture.sql") } }

    @Test("the steps of a script end as it expects", arguments: scripts)
    func script(path: String) throws {
      let script = try Script(path: path, text: SourceTree.text(path), cast: Fixture.cast())
      let database = try Fixture.copy()
      defer { #expect(throws: Never.self) { try database.drop() } }
      for (line, mismatch) in try ScriptRun(on: database).mismatches(in: script) {
        Issue.record("\(path):\(line): \(mismatch)")
      }
    }

    @Test("there are scripts") func scriptsExist() {
      #expect(Self.scripts.count >= 10)
    }
  }
}
