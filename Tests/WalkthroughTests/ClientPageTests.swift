import Foundation
import Support
import Testing

/// `deploy/rygradctl.md`, followed to the letter against a new server: commands in a shell, and what is
/// typed at a terminal.
@Suite("The client's page")
struct ClientPageTests {
  @Test("every block of the page prints, and every screen shows, what the page says")
  func pageHolds() throws {
    try #require(Terminal.isInstalled, "the Debian package tmux is missing: make test-packages")
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "deploy/rygradctl.md")
    let page = Page(try String(contentsOf: path, encoding: .utf8))
    let server = try TestServer()
    defer { server.stop() }
    let reader = try Reader(of: server, data: server.folder)
    let output = try reader.run(page.steps.map(\.commands))
    for (step, printed) in zip(page.steps, output.finished) {
      guard let expected = step.output else { continue }
      #expect(
        OutputPattern(expected).matches(printed), "rygradctl.md:\(step.line) printed\n\(printed)")
    }
    guard output.finished.count == page.steps.count else {
      let line = page.steps[output.finished.count].line
      Issue.record("rygradctl.md:\(line) failed after printing\n\(output.unfinished)")
      return
    }
    #expect(page.sittings.count >= 2)
    for sitting in page.sittings {
      let screen = try reader.sit(sitting.keys)
      #expect(
        OutputPattern(sitting.screen).matches(screen),
        "rygradctl.md:\(sitting.line) showed\n\(screen)")
    }
  }
}
