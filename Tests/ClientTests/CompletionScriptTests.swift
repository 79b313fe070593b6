import Domain
import Foundation
import Testing

@testable import Client

@Suite(.timeLimit(.minutes(2))) struct CompletionScriptTests {
  private let desk = Desk()

  /// Where Debian has a program, nil where it is not installed.
  private static func path(_ name: String) -> String? {
    ["/usr/bin/\(name)", "/bin/\(name)"].first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  @Test("each script is one to its shell", arguments: CompletionScript.Shell.allCases)
  func syntax(_ shell: CompletionScript.Shell) throws {
    let path = try #require(
      Self.path(shell.rawValue), "the Debian package \(shell.rawValue) is missing")
    let script = desk.folder.write(CompletionScript.text(for: shell), to: "script")
    let end = try desk.start(path, ["-n", script]).wait()
    #expect(end.status == 0 && end.errors == "", "\(end.errors)")
  }

  /// Has the bash function complete a line, as bash calls it; the replies joined by blanks.
  private func inBash(_ line: String, _ server: ScriptedServer) throws -> String {
    let script = desk.folder.write(CompletionScript.text(for: .bash), to: "completion.bash")
    let file = desk.folder.write("", to: "notes.csv")
    let program = """
      cd \(file.dropLast("notes.csv".count)); . \(script); compopt() { :; }
      COMP_LINE=$1 COMP_POINT=${#1}; _rygradctl \(Desk.program); echo "${COMPREPLY[*]}"
      """
    let child = try desk.start(
      "/bin/bash", ["--norc", "-c", program, "bash", "rygradctl --socket \(server.path) \(line)"])
    let end = child.wait()
    #expect(end.errors == "")
    return String(end.output.dropLast())
  }

  @Test("bash completes commands, arguments, choices, files and live names, cut at its own breaks")
  func bash() throws {
    try desk.serving { line in
      line.hasPrefix("whoami")
        ? .lines([
          #"- ROW whoami {"initiative":"trivsel-i-aarhus","party":"backbone"}"#, "- OK whoami {}",
        ]) : .lines([#"- ERR DENIED {"msg":"no"}"#])
    } _: { (server) throws in
      #expect(try inBash("par", server) == "party")
      #expect(try inBash("party ", server) == "add list")
      #expect(try inBash("party add na", server) == "name=")
      #expect(try inBash("party add role=", server) == "partner funder")
      #expect(try inBash("party add role=f", server) == "funder")
      #expect(try inBash("party add name=\"Aarhus Kommune\" ro", server) == "role=")
      #expect(try inBash("--initiative tri", server) == "trivsel-i-aarhus")
      #expect(try inBash("story add @initiative=", server) == "trivsel-i-aarhus")
      #expect(try inBash("--data no", server) == "notes.csv")
      #expect(try inBash("member.accept secret=@no", server) == "notes.csv")
      #expect(try inBash("party add role=x", server) == "")
    }
  }

  @Test("zsh and fish are given each candidate with what it is")
  func words() throws {
    try desk.serving { _ in
      .hangUp
    } _: { server in
      let child = try desk.start(["complete", "words", "--", "--socket", server.path, "party", ""])
      #expect(child.wait().output == "add\tAdds a party to an initiative\nlist\tLists parties\n")
    }
  }

  @Test("fish completes through its script", .enabled(if: path("fish") != nil))
  func fish() throws {
    try desk.serving { _ in
      .hangUp
    } _: { server in
      let script = desk.folder.write(CompletionScript.text(for: .fish), to: "completion.fish")
      let program = """
        set -x PATH \(Desk.program.dropLast("/rygradctl".count)) $PATH; source \(script)
        complete -C 'rygradctl --socket \(server.path) party '
        complete -C 'rygradctl --socket \(server.path) party add role=f'
        """
      let end = try desk.start("/usr/bin/fish", ["--no-config", "-c", program]).wait()
      #expect(
        end.output
          == "add\tAdds a party to an initiative\nlist\tLists parties\nrole=funder\n",
        "\(end.errors)")
    }
  }

  @Test("a silent server holds nobody's Tab up for long")
  func patience() throws {
    let server = ScriptedServer(desk.folder.path("silent")) { _ in .silence }
    defer { server.stop() }
    let begin = ContinuousClock.now
    let child = try desk.start(["complete", "words", "--", "--socket", server.path, "comp"])
    let end = child.wait()
    #expect(.now - begin < .seconds(10))
    #expect(end.errors == "")
  }

  @Test("without a server, and with settings that make no sense, it says nothing wrong")
  func offline() throws {
    let absent = try desk.start(
      ["complete", "words", "--", "--socket", desk.folder.path("none"), "do"]
    ).wait()
    #expect(absent.output.hasPrefix("doctor\t"))
    let wrong = try desk.start(["complete", "words", "--", "--lang", "xx", "--soc"]).wait()
    #expect(wrong.status == 0 && wrong.output.hasPrefix("--socket\t") && wrong.errors == "")
    #expect(try desk.start(["complete"]).wait().status == 0)
  }
}
