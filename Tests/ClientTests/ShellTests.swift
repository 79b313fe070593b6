import Domain
import Glibc
import Testing

@testable import Client

/// The shell over lines that are handed to it.
@Suite(.timeLimit(.minutes(1))) struct ShellTests {
  private let desk = Desk()

  /// Lines, one after another.
  private final class Lines: LineInput {
    private var lines: [InputLine]
    private(set) var prompts: [String] = []
    private(set) var remembered: [String] = []

    init(_ lines: [InputLine]) {
      self.lines = lines
    }

    func next(_ prompt: String, after earlier: String) -> InputLine {
      prompts.append(prompt)
      // As long as a typist takes: a server that closes behind a reply has closed by then.
      usleep(30_000)
      return lines.isEmpty ? .end : lines.removeFirst()
    }

    func remember(_ line: String) { remembered.append(line) }
  }

  private struct Sitting {
    var output = ""
    var notes = ""
    var status = Client.ExitStatus.success
    var prompts: [String] = []
    var remembered: [String] = []
  }

  /// Sits at a shell and gives lines; as a script without history.
  private func sit(
    at server: ScriptedServer, _ lines: [InputLine], isScript: Bool = false
  ) throws -> Sitting {
    var sitting = Sitting()
    let variables = desk.variables
    let environment = Environment { variables[$0] }
    let console = Console(
      output: { sitting.output += $0 }, notes: { sitting.notes += $0 }, outputIsTerminal: false,
      notesAreTerminal: false, allowsEmphasis: false)
    let options = try WrittenLine(["--socket", server.path, "--no-input"]).options
    let settings = options.settings.over(Settings(environment))
    let visit = try Visit(
      options, try Configuration(settings, locale: .en), environment,
      ProfileStore(flag: nil, environment: environment))
    let input = Lines(lines)
    let shell = Shell(
      at: Shell.Place(visit), settings: settings, options: options, console: console, input: input,
      history: isScript ? nil : HistoryFile(environment: environment))
    let status = shell.run()
    visit.conversation.close()
    sitting.status = status
    sitting.prompts = input.prompts
    sitting.remembered = input.remembered
    return sitting
  }

  @Test("commands go out over one connection, each with its own options")
  func commands() throws {
    try desk.serving { line in
      line == "ping" ? .lines([#"- OK ping {"a":1}"#]) : .lines([#"- OK party.add {"b":2}"#])
    } _: { server in
      let sitting = try sit(
        at: server,
        [
          .line("ping -o json"), .line("ping"), .line(""), .line("# a remark"),
          .line("party add name=\"Aarhus Kommune\" --initiative trivsel"), .line("exit"),
          .line("ping"),
        ])
      #expect(sitting.status == .success)
      #expect(sitting.output == "{\"a\":1}\nA  1\nB  2\n")
      #expect(server.lines.count { $0.hasPrefix("hello") } == 1)
      #expect(server.lines.contains(#"party.add @initiative=trivsel name="Aarhus Kommune""#))
      #expect(server.lines.count { $0 == "ping" } == 2)
    }
  }

  @Test("a text that is not closed goes on in the next line, and is remembered as one")
  func severalLines() throws {
    try desk.serving { _ in
      .lines(["- OK party.add {}"])
    } _: { server in
      let sitting = try sit(at: server, [.line(#"party.add name="a"#), .line(#"b""#)])
      #expect(sitting.prompts.prefix(3) == ["rygrad> ", "... ", "rygrad> "])
      #expect(server.lines.contains(#"party.add name="a\nb""#))
      #expect(sitting.remembered == [#"party.add name="a\nb""#])
    }
  }

  @Test("use and output hold until they are changed, and the prompt shows where one is")
  func place() throws {
    try desk.serving { _ in
      .lines([#"- OK party.add {"a":1}"#])
    } _: { server in
      let sitting = try sit(
        at: server,
        [
          .line("use trivsel backbone"), .line("output json"), .line("party.add name=x"),
          .line("use"), .line("party.add name=y"), .line("output xml"),
        ])
      #expect(sitting.prompts[1] == "trivsel/backbone> ")
      #expect(server.lines.contains("party.add @initiative=trivsel @as=backbone name=x"))
      #expect(server.lines.contains("party.add name=y"))
      #expect(sitting.output == "{\"a\":1}\n{\"a\":1}\n")
      #expect(sitting.notes.contains("output cannot be 'xml'"))
    }
  }

  @Test("a refusal is told and the shell goes on; a script stops there with its status")
  func failures() throws {
    try desk.serving { line in
      line == "ping"
        ? .lines(["- OK ping {}"]) : .lines([#"- ERR EXISTS {"msg":"there","class":"conflict"}"#])
    } _: { server in
      let lines: [InputLine] = [.line("ping"), .line("party.add name=x"), .line("ping")]
      let typed = try sit(at: server, lines)
      #expect(typed.status == .success)
      #expect(server.lines.count { $0 == "ping" } == 2)
      let script = try sit(at: server, lines, isScript: true)
      #expect(script.status == .conflict)
      #expect(script.notes.hasSuffix("stopped at line 2; what follows was not done\n"))
      #expect(server.lines.count { $0 == "ping" } == 3)
      let raw = try sit(at: server, [.line("raw party.add"), .line("ping")], isScript: true)
      #expect(raw.status == .conflict)
      #expect(server.lines.count { $0 == "ping" } == 3)
    }
  }

  @Test("a line that is not closed at the end of a script fails it")
  func openScript() throws {
    try desk.serving { _ in
      .hangUp
    } _: { server in
      let script = try sit(at: server, [.line(#"party.add name="x"#)], isScript: true)
      #expect(script.status == .usage)
      #expect(!server.lines.contains { $0.hasPrefix("party.add") })
    }
  }

  @Test("Ctrl-C gives up the line, in a script everything")
  func interruption() throws {
    try desk.serving { _ in
      .lines(["- OK ping {}"])
    } _: { (server) throws in
      #expect(try sit(at: server, [.interrupted, .line("ping")]).status == .success)
      #expect(server.lines.contains("ping"))
      #expect(try sit(at: server, [.interrupted], isScript: true).status == .interrupted)
    }
  }

  @Test("a connection that was lost in between is made anew")
  func reconnection() throws {
    try desk.serving { line in
      line == "ping" ? .last([#"- OK ping {}"#]) : .lines(["- OK party.add {}"])
    } _: { server in
      let sitting = try sit(at: server, [.line("ping"), .line("ping"), .line("party.add name=x")])
      #expect(sitting.notes == "test/1 at \(server.path). Type help for help; Ctrl-D ends.\n\n")
      #expect(server.lines.count { $0.hasPrefix("hello") } == 3)
      #expect(server.lines.count { $0 == "party.add name=x" } == 1)
    }
  }

  @Test(
    "what belongs before or outside a shell is refused",
    arguments: [
      "ping --socket /s", "ping --profile p", "ping --token-file t", "doctor", "profile list",
      "use a b c", "ping --timeout x", "output",
    ])
  func refused(_ line: String) throws {
    try desk.serving { _ in
      .lines(["- OK ping {}"])
    } _: { server in
      let script = try sit(at: server, [.line(line)], isScript: true)
      #expect(script.status == .usage, "\(script.notes)")
      #expect(!server.lines.contains("ping"))
    }
  }

  @Test("help within the shell is that of the client and of the server")
  func help() throws {
    try desk.serving { _ in
      .hangUp
    } _: { server in
      let sitting = try sit(
        at: server,
        [.line("help"), .line("help shell"), .line("party add --help"), .line("help story")])
      #expect(sitting.output.contains("The server's commands"))
      #expect(sitting.output.contains("shell: Gives commands"))
      #expect(sitting.output.contains("party add: Adds a party"))
      #expect(sitting.output.contains("story remove  Takes a story back"))
    }
  }

  @Test("lines are kept for the next shell, in a file of one's own, without secrets")
  func history() throws {
    try desk.serving { _ in
      .lines(["- OK ping {}"])
    } _: { server in
      let first = try sit(
        at: server,
        [
          .line("ping"), .line("ping"), .line(" ping -o json"), .line("ping note=ryt_abcdefgh12"),
          .line("member.accept secret=hunter2"), .line("raw 'auth token=x'"),
          .line("raw 'auth password=x'"), .line("member.accept secret=@file"),
        ])
      #expect(first.remembered == ["ping", "member.accept secret=@file"])
      #expect(desk.folder.mode("state/rygradctl/history") == 0o600)
      #expect(
        desk.folder.read("state/rygradctl/history") == "ping\nmember.accept secret=@file\n")
      let second = try sit(at: server, [.line("member.accept secret=@file")])
      #expect(second.remembered == ["ping", "member.accept secret=@file"])
    }
  }
}
