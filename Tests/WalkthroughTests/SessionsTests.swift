import Foundation
import Support
import Testing

/// `deploy/admin-sessions.md`, followed to the letter against a new server.
@Suite("Sessions of an operator")
struct SessionsTests {
  @Test("every block of the page prints what the page says")
  func pageHolds() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "deploy/admin-sessions.md")
    let steps = Page(try String(contentsOf: path, encoding: .utf8)).steps
    #expect(steps.count { $0.output != nil } >= 6)
    let server = try TestServer()
    defer { server.stop() }
    let output = try Reader(of: server, data: server.folder).run(steps.map(\.commands))
    for (step, printed) in zip(steps, output.finished) {
      guard let expected = step.output else { continue }
      #expect(
        OutputPattern(expected).matches(printed),
        "admin-sessions.md:\(step.line) printed\n\(printed)")
    }
    if output.finished.count < steps.count {
      let line = steps[output.finished.count].line
      Issue.record("admin-sessions.md:\(line) failed after printing\n\(output.unfinished)")
    }
  }
}
