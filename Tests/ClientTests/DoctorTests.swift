import ArgumentParser
import Domain
import Testing

@testable import Client

@Suite(.timeLimit(.minutes(1))) struct DoctorTests {
  private let folder = TemporaryFolder()

  /// Runs `rygradctl doctor`; what each check found, and the exit status.
  private func examine(
    _ words: String..., time: String = Instant.now().description,
    auth: String = "- OK auth {}"
  ) throws -> (rows: [JSON], status: Client.ExitStatus) {
    let server = ScriptedServer(folder.path("s")) { line in
      switch line {
      case "auth peer": .lines([auth])
      case "whoami":
        .lines([
          #"- ROW whoami {"initiative":"alpha","party":"kommune"}"#,
          #"- OK whoami {"kind":"account","name":"Bo"}"#,
        ])
      case "ping": .lines(["- OK ping {\"time\":\"\(time)\"}"])
      default: .lines(Samples.rows.map { "- ROW commands \($0.text)" } + ["- OK commands {}"])
      }
    }
    defer { server.stop() }
    let line = try Rygradctl.parse(["--socket", server.path, "-o", "ndjson", "doctor"] + words)
    let folders = ["XDG_CONFIG_HOME": folder.path("config")]
    var output = ""
    let console = Console(
      output: { output += $0 }, notes: { _ in }, outputIsTerminal: false, notesAreTerminal: false,
      allowsEmphasis: false)
    let status = Program(
      options: line.options, words: line.words, environment: Environment { folders[$0] },
      console: console
    ).run()
    return (try output.split(separator: "\n").map { try JSON.parse(Array($0.utf8)) }, status)
  }

  private func failed(_ rows: [JSON]) -> [String] {
    rows.filter { $0["ok"] == false }.compactMap { $0["check"]?.stringValue }
  }

  @Test("where all is well each check says so")
  func well() throws {
    let (rows, status) = try examine("--initiative", "alpha", "--as", "kommune")
    #expect(status == .success)
    #expect(
      rows.compactMap { $0["check"]?.stringValue } == [
        "connection", "server", "identity", "workspace", "clock", "permissions",
      ])
    #expect(failed(rows) == [])
  }

  @Test("a clock that is wrong, either way, is told with what to do")
  func clock() throws {
    for seconds: Int64 in [-90, 90] {
      let time = Instant(microseconds: Instant.now().microseconds + seconds * 1_000_000)
      let (rows, status) = try examine(time: time.description)
      #expect(failed(rows) == ["clock"])
      #expect(status == .failed)
      #expect(rows.contains { $0["mend"]?.stringValue?.contains("time server") == true })
    }
  }

  @Test("an initiative that is not one's own is told with those that are")
  func workspace() throws {
    let (rows, status) = try examine("--initiative", "beta")
    #expect(failed(rows) == ["workspace"])
    #expect(status == .notFound)
    #expect(rows.contains { $0["mend"]?.stringValue?.hasSuffix("alpha/kommune") == true })
  }

  @Test("a refused credential and an absent server end the examination there")
  func stages() throws {
    let refused = try examine(auth: #"- ERR AUTH_FAILED {"msg":"no","class":"auth"}"#)
    #expect(failed(refused.rows) == ["identity"])
    #expect(refused.status == .authentication)
    let absent = try examine("--socket", folder.path("nowhere"))
    #expect(failed(absent.rows) == ["connection"])
    #expect(absent.status == .tryLater)
  }
}
