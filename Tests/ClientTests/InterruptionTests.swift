import Domain
import Foundation
import Testing

@testable import Client

/// Ctrl-C, as a signal to a process of its own.
@Suite(.timeLimit(.minutes(2))) struct InterruptionTests {
  private let desk = Desk()

  /// Waits until the server has been asked something.
  private func wait(for prefix: String, at server: ScriptedServer) throws {
    for _ in 0..<500 {
      if server.lines.contains(where: { $0.hasPrefix(prefix) }) { return }
      usleep(20_000)
    }
    Issue.record("\(prefix) did not come")
  }

  @Test("a change that is interrupted is told with the key that shows how it ended")
  func change() throws {
    try desk.serving { _ in
      .silence
    } _: { server in
      let child = try desk.start(["--socket", server.path, "story.add", "text=x"])
      try wait(for: "story.add", at: server)
      kill(child.process.processIdentifier, SIGINT)
      let end = child.wait()
      #expect(end.status == 130)
      #expect(end.errors.hasPrefix("rygradctl: INTERRUPTED: interrupted"))
      #expect(end.errors.contains("@idem=ctl-"))
    }
  }

  @Test("a watch shows what has come, then ends")
  func watch() throws {
    let rows: [JSON] = [["verb": "watch", "access": "read", "arguments": ["properties": [:]]]]
    try desk.serving(rows) { _ in
      .lines([#"* EVT watch {"seq":1}"#])
    } _: { server in
      let child = try desk.start(["--socket", server.path, "watch", "-o", "ndjson"])
      try wait(for: "watch", at: server)
      usleep(300_000)
      kill(child.process.processIdentifier, SIGINT)
      let end = child.wait()
      #expect(end.status == 130 && end.output == "{\"seq\":1}\n")
    }
  }

  @Test("a file that is interrupted is not left behind")
  func download() throws {
    let rows: [JSON] = [
      [
        "verb": "figures.export", "access": "read",
        "arguments": ["properties": ["out": ["type": "string", "enum": ["rows", "raw"]]]],
      ]
    ]
    try desk.serving(rows) { _ in
      .lines([#"- DATA figures.export {"bytes":3}"#, "abc"])
    } _: { server in
      let path = desk.folder.path("figures")
      let child = try desk.start(["--socket", server.path, "figures.export", "--out", path])
      try wait(for: "figures.export", at: server)
      usleep(300_000)
      kill(child.process.processIdentifier, SIGINT)
      #expect(child.wait().status == 130)
      let left = try FileManager.default.contentsOfDirectory(
        atPath: String(path.dropLast("/figures".count)))
      #expect(!left.contains { $0.hasPrefix("figures") })
    }
  }

  @Test("a script on standard input stops at the first failure, with its status")
  func script() throws {
    try desk.serving { line in
      line == "ping"
        ? .lines([#"- OK ping {"a":1}"#]) : .lines([#"- ERR EXISTS {"msg":"there"}"#])
    } _: { server in
      let child = try desk.start(
        ["--socket", server.path, "shell"], input: "ping\nparty add name=x\nping\n")
      let end = child.wait()
      #expect(end.status == 7 && end.output == "A  1\n")
      #expect(end.errors.hasSuffix("stopped at line 2; what follows was not done\n"))
      let whole = try desk.start(["--socket", server.path, "shell"], input: "ping -o json").wait()
      #expect(whole.status == 0 && whole.output == "{\"a\":1}\n" && whole.errors == "")
    }
  }

  @Test("data that cannot be written is a failure")
  func fullDisk() throws {
    try desk.serving { _ in
      .lines([#"- OK ping {"a":1}"#])
    } _: { server in
      let child = try desk.start(
        "/bin/sh", ["-c", "\(Desk.program) --socket \(server.path) ping > /dev/full"])
      let end = child.wait()
      #expect(end.status == 1 && end.errors.contains("No space left"))
    }
  }
}
