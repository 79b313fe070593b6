import ArgumentParser
import Domain
import Foundation

@testable import Client

/// A place to work at: the client run in this process, with files of its own, against a scripted server.
struct Desk {
  /// What a run wrote and ended with.
  struct Run {
    var output = ""
    var notes = ""
    var octets: [UInt8] = []
    var status = Client.ExitStatus.success
  }

  let folder = TemporaryFolder()

  /// The environment of runs, and of programs that are started.
  var variables: [String: String] {
    [
      "XDG_CACHE_HOME": folder.path("cache"), "XDG_CONFIG_HOME": folder.path("config"),
      "XDG_STATE_HOME": folder.path("state"), "RYGRAD_LANG": "en",
    ]
  }

  /// Runs the client.
  func run(_ words: [String], variables: [String: String] = [:], onTerminal: Bool = false) -> Run {
    var run = Run()
    let own = self.variables
    let environment = Environment { variables[$0] ?? own[$0] }
    let console = Console(
      output: { run.output += $0 }, notes: { run.notes += $0 }, outputIsTerminal: onTerminal,
      notesAreTerminal: onTerminal, allowsEmphasis: false, octets: { run.octets += $0 })
    do {
      let line = try WrittenLine(words)
      let program = Program(
        options: line.options, words: line.words, environment: environment, console: console)
      let status = program.run()
      run.status = status
    } catch {
      run.notes += FailureReport(language: .en, isJSON: false).text(error)
      run.status = error.status
    }
    return run
  }

  /// Serves a catalog, with answers of its own for what is asked otherwise.
  func serving<R>(
    _ rows: [JSON] = Samples.rows,
    _ answer: @escaping @Sendable (String) -> ScriptedServer.Answer,
    _ body: (ScriptedServer) throws -> R
  ) rethrows -> R {
    let server = ScriptedServer(folder.path("s")) { line in
      if line.hasPrefix("auth ") { return .lines([#"- OK auth {"schema":"h1"}"#]) }
      if line == "commands" {
        return .lines(rows.map { "- ROW commands \($0.text)" } + ["- OK commands {}"])
      }
      return answer(line)
    }
    defer { server.stop() }
    return try body(server)
  }

  /// The built `rygradctl`, which lies beside the bundle of tests.
  static let program = URL(fileURLWithPath: "/proc/self/exe")
    .resolvingSymlinksInPath().deletingLastPathComponent().appendingPathComponent("rygradctl").path

  /// A child process and what it wrote.
  ///
  /// It reads and writes files: the end of a pipe would be held open by whatever else is started
  /// meanwhile.
  final class Child {
    let process = Process()
    private let folder = TemporaryFolder()

    /// Waits for its end; its status and what it wrote.
    func wait() -> (status: Int32, output: String, errors: String) {
      process.waitUntilExit()
      return (
        process.terminationStatus, folder.read("output") ?? "", folder.read("errors") ?? ""
      )
    }

    fileprivate func start(_ program: String, _ arguments: [String], _ input: String) throws {
      process.executableURL = URL(fileURLWithPath: program)
      process.arguments = arguments
      process.standardInput = FileHandle(forReadingAtPath: folder.write(input, to: "input"))
      process.standardOutput = FileHandle(forWritingAtPath: folder.write("", to: "output"))
      process.standardError = FileHandle(forWritingAtPath: folder.write("", to: "errors"))
      try process.run()
    }
  }

  /// Starts the built client with this desk's environment.
  func start(_ arguments: [String], input: String? = nil) throws -> Child {
    try start(Desk.program, arguments, input: input)
  }

  /// Starts a program with this desk's environment.
  func start(_ program: String, _ arguments: [String], input: String? = nil) throws -> Child {
    let child = Child()
    child.process.environment = ProcessInfo.processInfo.environment
      .filter { !$0.key.hasPrefix("RYGRAD") }.merging(variables) { $1 }
    try child.start(program, arguments, input ?? "")
    return child
  }
}
