import ArgumentParser
import Domain
import Synchronization
import Testing

@testable import Client

/// Changes that are repeated without harm, rehearsed and confirmed.
@Suite(.timeLimit(.minutes(1))) struct OnceTests {
  private let folder = TemporaryFolder()

  private struct Run {
    var output = ""
    var notes = ""
    var status = ExitStatus.success
  }

  /// Runs the client; `typed` is what the user answers on the terminal, nil without one.
  private func run(_ words: String..., typed: String? = nil) throws -> Run {
    let line = try Rygradctl.parse(words)
    let folders = [
      "XDG_CACHE_HOME": folder.path("cache"), "XDG_CONFIG_HOME": folder.path("config"),
    ]
    var run = Run()
    let console = Console(
      output: { run.output += $0 }, notes: { run.notes += $0 }, outputIsTerminal: false,
      notesAreTerminal: typed != nil, allowsEmphasis: false,
      ask: { question in
        run.notes += question
        return typed
      })
    run.status =
      Program(
        options: line.options, words: line.words, environment: Environment { folders[$0] },
        console: console
      ).run()
    return run
  }

  private func serving<R>(
    _ answer: @escaping @Sendable (String) -> ScriptedServer.Answer,
    _ body: (ScriptedServer) throws -> R
  ) rethrows -> R {
    let server = ScriptedServer(folder.path("s")) { line in
      if line.hasPrefix("auth ") { return .lines([#"- OK auth {"schema":"h1"}"#]) }
      if line == "commands" {
        return .lines(Samples.rows.map { "- ROW commands \($0.text)" } + ["- OK commands {}"])
      }
      return answer(line)
    }
    defer { server.stop() }
    return try body(server)
  }

  private let wouldRemove =
    #"- ERR CONFIRM_REQUIRED {"msg":"confirm","class":"conflict","would":{"stories":1},"#
    + #""confirm":"ryc_1"}"#

  @Test("a change whose connection is lost is sent again on another, with the same key")
  func repeated() throws {
    let tries = Mutex(0)
    try serving { _ in
      switch tries.withLock({ tries in
        tries += 1
        return tries
      }) {
      case 1: .hangUp
      case 2: .last(["* BYE DRAINING {\"msg\":\"stopping\",\"class\":\"busy\"}"])
      case 3: .lines(["- ERR IDEM_IN_FLIGHT {\"msg\":\"wait\",\"class\":\"busy\"}"])
      default: .lines(["- OK story.add {\"id\":\"1\",\"replayed\":true}"])
      }
    } _: { server in
      let run = try run("--socket", server.path, "-o", "json", "story.add", "text=x")
      #expect(run.status == .success)
      #expect(run.output == "{\"id\":\"1\",\"replayed\":true}\n")
      #expect(run.notes.contains("trying again"))
      let sent = server.lines.filter { $0.hasPrefix("story.add") }
      #expect(sent.count == 4)
      #expect(Set(sent).count == 1)
      #expect(sent[0].wholeMatch(of: /story\.add @idem=ctl-[0-9a-z]{26} text=x/) != nil)
      #expect(server.lines.count { $0.hasPrefix("hello ") } == 3)
    }
  }

  @Test("what stays in doubt is reported with the key that tells how it ended")
  func inDoubt() throws {
    try serving { _ in
      .silence
    } _: { server in
      let run = try run("--socket", server.path, "--timeout", "0.5", "story.add", "text=x")
      #expect(run.status == .deadline)
      #expect(run.notes.contains("repeat it with @idem=ctl-"))
      let sent = server.lines.first { $0.hasPrefix("story.add") }
      #expect(sent?.contains("@deadline=0.5") == true)
    }
  }

  @Test("a rehearsal says so and is given no key")
  func rehearsal() throws {
    try serving { _ in
      .lines([#"- OK story.add {"dry":true}"#])
    } _: { server in
      let run = try run("--socket", server.path, "story", "add", "--dry-run")
      #expect(run.status == .success)
      #expect(server.lines.contains("story.add @dry"))
    }
  }

  @Test("what cannot be undone is shown and done once the user has typed its name")
  func confirmed() throws {
    let wouldRemove = wouldRemove
    try serving { line in
      line.contains("@confirm=ryc_1")
        ? .lines([#"- OK story.remove {"stories":1}"#]) : .lines([wouldRemove])
    } _: { server in
      let arguments = ["--socket", server.path, "--initiative", "alpha", "story.remove", "id=1"]
      let done = try run(
        arguments[0], arguments[1], arguments[2], arguments[3], arguments[4], arguments[5],
        typed: "alpha")
      #expect(done.status == .success)
      #expect(done.notes.contains("stories: 1"))
      #expect(done.notes.contains("Type alpha to go on"))
      let declined = try run(
        arguments[0], arguments[1], arguments[2], arguments[3], arguments[4], arguments[5],
        typed: "yes")
      #expect(declined.status == .declined)
      #expect(server.lines.count { $0.contains("@confirm=") } == 1)
    }
  }

  @Test("without a terminal the token is told, and taken with --confirm and --yes")
  func confirmedByToken() throws {
    let wouldRemove = wouldRemove
    try serving { line in
      line.contains("@confirm=ryc_1")
        ? .lines([#"- OK story.remove {"stories":1}"#]) : .lines([wouldRemove])
    } _: { server in
      let asked = try run("--socket", server.path, "-o", "json", "story.remove", "id=1")
      #expect(asked.status == .declined)
      #expect(asked.notes.contains(#""would":{"stories":1},"confirm":"ryc_1""#))
      #expect(asked.notes.contains("--confirm ryc_1 --yes"))
      let done = try run(
        "--socket", server.path, "story.remove", "id=1", "--confirm", "ryc_1", "--yes")
      #expect(done.status == .success)
    }
    #expect(throws: Failure.self) { try WrittenLine(["--yes", "story.remove"]) }
  }
}
