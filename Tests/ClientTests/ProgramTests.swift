import ArgumentParser
import Domain
import Testing

@testable import Client

/// Whole runs of the client against a scripted server.
@Suite(.timeLimit(.minutes(1))) struct ProgramTests {
  private let folder = TemporaryFolder()

  /// What a run wrote and ended with.
  private struct Run {
    var output = ""
    var notes = ""
    var status = ExitStatus.success
  }

  private func run(_ words: String..., variables: [String: String] = [:]) throws -> Run {
    let line = try Rygradctl.parse(words)
    let folders = [
      "XDG_CACHE_HOME": folder.path("cache"), "XDG_CONFIG_HOME": folder.path("config"),
    ]
    var run = Run()
    let console = Console(
      output: { run.output += $0 }, notes: { run.notes += $0 }, outputIsTerminal: false,
      notesAreTerminal: false, allowsEmphasis: false)
    let program = Program(
      options: line.options, words: line.words,
      environment: Environment { variables[$0] ?? folders[$0] },
      console: console)
    let status = program.run()
    run.status = status
    return run
  }

  /// Serves the sample catalog, with answers of its own for other lines.
  private func serving<R>(
    _ answer: @escaping @Sendable (String) -> ScriptedServer.Answer = { _ in .hangUp },
    _ body: (ScriptedServer) throws -> R
  ) rethrows -> R {
    let server = ScriptedServer(folder.path("s")) { line in
      if line.hasPrefix("auth ") { return .lines(["- OK auth {\"schema\":\"h1\"}"]) }
      if line == "commands" {
        return .lines(
          Samples.rows.map { "- ROW commands \($0.text)" } + [#"- OK commands {"schema":"h1"}"#])
      }
      return answer(line)
    }
    defer { server.stop() }
    return try body(server)
  }

  @Test("a command goes out with its arguments, initiative and party, options on either side")
  func command() throws {
    try serving { _ in
      .lines([#"- OK party.add {"slug":"aarhus"}"#])
    } _: { server in
      let run = try run(
        "--socket", server.path, "party", "add", "name=Aarhus Kommune", "--role", "funder",
        "--initiative", "donation", "-o", "json", variables: ["RYGRAD_AS": "backbone"])
      #expect(run.output == "{\"slug\":\"aarhus\"}\n")
      #expect(run.notes == "" && run.status == .success)
      #expect(
        server.lines[3]
          == #"party.add @initiative=donation @as=backbone name="Aarhus Kommune" role=funder"#)
      #expect(server.lines.last == "bye")
    }
  }

  @Test("a command outside any initiative is sent without one")
  func scope() throws {
    try serving { _ in
      .lines(["- OK ping {}"])
    } _: { server in
      _ = try run("--socket", server.path, "--initiative", "donation", "ping")
      #expect(server.lines[3] == "ping")
    }
  }

  @Test("an unchanged server is asked for its commands once")
  func cache() throws {
    try serving { _ in
      .lines(["- OK ping {}"])
    } _: { server in
      for _ in 1...3 { #expect(try run("--socket", server.path, "ping").status == .success) }
      #expect(server.lines.count { $0 == "commands" } == 1)
      _ = try run("--socket", server.path, "ping", "--lang", "da")
      #expect(server.lines.count { $0 == "commands" } == 2)
    }
  }

  @Test("a command unknown to the cache is looked for at the server")
  func staleCache() throws {
    try serving { server in
      _ = try run("--socket", server.path, "help")
      let run = try run("--socket", server.path, "pong")
      #expect(run.status == .usage)
      #expect(run.notes.contains("did you mean: ping?"))
      #expect(server.lines.count { $0 == "commands" } == 2)
    }
  }

  @Test("a file goes out as the payload, and is demanded where it is required")
  func payload() throws {
    let file = folder.write("State,Rate\nAlabama,1\n", to: "rates.csv")
    try serving { _ in
      .afterPayload(bytes: 21, [#"- OK measurement.import {"created":1}"#])
    } _: { server in
      let absent = try run("--socket", server.path, "measurement.import")
      #expect(absent.status == .usage && absent.notes.contains("--data FILE"))
      let run = try run(
        "--socket", server.path, "measurement.import", "map=State:party", "--data", file)
      #expect(run.output == "Created  1\n")
      #expect(server.lines.contains("measurement.import map=State:party <<21"))
      #expect(server.lines.contains("State,Rate\nAlabama,1\n\n"))
      #expect(try self.run("--socket", server.path, "ping", "--data", file).status == .usage)
    }
  }

  @Test("every page of a list is fetched with --all, as large as the server allows")
  func allPages() throws {
    try serving { line in
      line.contains("cursor=c2")
        ? .lines([#"- ROW party.list {"a":3}"#, #"- OK party.list {"next":null,"count":1}"#])
        : .lines([
          #"- ROW party.list {"a":1}"#, #"- ROW party.list {"a":2}"#,
          #"- OK party.list {"next":"c2","count":2}"#,
        ])
    } _: { server in
      let run = try run("--socket", server.path, "party.list", "--all", "-o", "ndjson")
      #expect(run.output == "{\"a\":1}\n{\"a\":2}\n{\"a\":3}\n")
      #expect(run.notes == "")
      #expect(server.lines[3...4] == ["party.list limit=2", "party.list limit=2 cursor=c2"])
    }
  }

  @Test("a token comes from its file, and a secret argument from one too")
  func secrets() throws {
    let token = folder.write("ryt_1\n", to: "token")
    let secret = folder.write("ryi_2\n", to: "secret")
    try serving { _ in
      .lines(["- OK member.accept {}"])
    } _: { server in
      let run = try run(
        "--socket", server.path, "--token-file", token, "member.accept", "secret=@\(secret)")
      #expect(run.status == .success)
      #expect(server.lines[1] == "auth token=ryt_1")
      #expect(server.lines[3] == "member.accept secret=ryi_2")
      let asked = try self.run("--socket", server.path, "member.accept", "--no-input")
      #expect(asked.status == .usage && asked.notes.contains("secret is missing"))
    }
  }

  @Test("a secret shown once is data with a note, or goes to a file of its owner's")
  func secretShownOnce() throws {
    try serving { _ in
      .lines([#"- OK token.create {"id":7,"secret":"ryt_9"}"#])
    } _: { server in
      let shown = try run("--socket", server.path, "token.create", "-o", "json")
      #expect(shown.output == "{\"id\":7,\"secret\":\"ryt_9\"}\n")
      #expect(shown.notes.contains("only this once"))
      let path = folder.path("new-token")
      let saved = try run("--socket", server.path, "token.create", "--save-secret", path)
      #expect(saved.output == "Id  7\n")
      #expect(folder.read("new-token") == "ryt_9\n" && folder.mode("new-token") == 0o600)
      let sent = server.lines.count { $0 == "token.create" }
      let again = try run("--socket", server.path, "token.create", "--save-secret", path)
      #expect(again.status == .failed)
      #expect(server.lines.count { $0 == "token.create" } == sent)
    }
  }

  @Test("a refusal is a report on standard error and the exit status")
  func refusal() throws {
    try serving { _ in
      .lines([#"- ERR EXISTS {"msg":"there is one","class":"conflict","arg":"slug"}"#])
    } _: { server in
      let run = try run("--socket", server.path, "party.add", "name=x")
      #expect(run.output == "" && run.status == .conflict)
      #expect(run.notes == "rygradctl: EXISTS: there is one (slug)\n")
      let json = try self.run("--socket", server.path, "party.add", "name=x", "-o", "json")
      #expect(json.notes == "{\"code\":\"EXISTS\",\"msg\":\"there is one\",\"arg\":\"slug\"}\n")
    }
  }

  @Test("a mistake in the words is found before the command is sent")
  func mistakes() throws {
    try serving { server in
      let incomplete = try run("--socket", server.path, "party.add")
      #expect(incomplete.notes.contains("party.add lacks name"))
      #expect(try run("--socket", server.path, "party.add", "nmae=x").notes.contains("mean: name?"))
      #expect(!server.lines.contains { $0.hasPrefix("party.add") })
      #expect(try run("--socket", server.path).status == .usage)
      #expect(try run("ping").notes.contains("no server is named"))
      #expect(try run("--address", "127.0.0.1:1", "ping").status == .authentication)
    }
  }

  @Test("help of a command may be asked for in two ways, and help itself needs no server")
  func help() throws {
    try serving { server in
      let page = try run("--socket", server.path, "help", "party", "add").output
      #expect(page.hasPrefix("party add: Adds a party to an initiative\n"))
      #expect(try run("--socket", server.path, "party.add", "--help").output == page)
      #expect(try run("--help").output.contains("--token-file FILE "))
    }
  }

  @Test("a profile keeps the options given with it and is then used by name")
  func profiles() throws {
    try serving { _ in
      .lines([#"- OK party.add {}"#])
    } _: { server in
      let added = try run(
        "profile", "add", "operator", "--socket", server.path, "--initiative", "donation")
      #expect(added.status == .success, "\(added.notes)")
      #expect(
        try run("profile", "list", "-o", "csv", "--fields", "name,initiative").output
          == "name,initiative\r\noperator,donation\r\n")
      #expect(try run("profile", "show", "operator").output.contains("Socket"))
      #expect(try run("--profile", "operator", "party.add", "name=x").status == .success)
      #expect(server.lines.contains("party.add @initiative=donation name=x"))
      #expect(
        try run("party.add", "name=y", variables: ["RYGRAD_PROFILE": "operator"]).status
          == .success)
      #expect(try run("profile", "add", "operator", "--socket", "/s").status == .conflict)
      #expect(try run("profile", "add", "empty").status == .usage)
      #expect(try run("profile", "erase").status == .usage)
      #expect(try run("profile", "add", "other", "--socket", "/s").status == .success)
      #expect(try run("profile", "remove", "other").output.contains("/s"))
      #expect(
        try run("profile", "list", "-o", "csv", "--fields", "name").output == "name\r\noperator\r\n"
      )
      #expect(try run("profile", "remove", "other").notes.contains("no profile 'other'"))
      #expect(try run("--profile", "nobody", "ping").notes.contains("profiles: operator"))
    }
  }

  @Test("failures are told in the language asked for")
  func language() throws {
    #expect(try run("ping", "--lang", "da").notes.contains("der er ikke nævnt nogen server"))
    #expect(
      try run("ping", variables: ["LANG": "da_DK.UTF-8"]).notes
        .contains("der er ikke nævnt nogen server"))
    #expect(try run("ping", "--lang", "en").notes.contains("no server is named"))
    #expect(try run("ping", "--lang", "de").status == .usage)
  }
}
