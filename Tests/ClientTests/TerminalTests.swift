import Domain
import Foundation
import Support
import Testing

@testable import Client

/// The shell and completion at a real terminal.
@Suite(.serialized, .timeLimit(.minutes(3)))
struct TerminalTests {
  private let desk = Desk()

  /// Sits down where `rygradctl` is found and a server listens.
  private func sitting(
    _ answer: @escaping @Sendable (String) -> ScriptedServer.Answer,
    more: [String: String] = [:], _ body: (Terminal, ScriptedServer) throws -> Void
  ) throws {
    try #require(Terminal.isInstalled, "the Debian package tmux is missing: make test-packages")
    try desk.serving(Samples.rows, answer) { server in
      var environment = desk.variables.merging(more) { $1 }
      environment["PATH"] = "\(Desk.program.dropLast("/rygradctl".count)):/usr/bin:/bin"
      environment["HOME"] = desk.folder.path("")
      environment["RYGRAD_SOCKET"] = server.path
      let terminal = try Terminal(in: desk.folder.path(""), environment: environment)
      defer { terminal.close() }
      try body(terminal, server)
    }
  }

  @Test("Tab completes what is certain and lists what is not, the arrow brings lines back")
  func editing() throws {
    try sitting { _ in
      .lines([#"- OK party.add {"a":1}"#])
    } _: { terminal, server in
      try terminal.pressAndWait(.text("rygradctl shell"))
      try terminal.pressAndWait(.enter)
      for key: Terminal.Key in [.text("par"), .tab, .tab, .text("a"), .tab, .text("na"), .tab] {
        try terminal.pressAndWait(key)
      }
      try terminal.pressAndWait(.text("\"Århus Ø\" ro"))
      for key: Terminal.Key in [.tab, .tab, .text("f"), .tab, .enter] {
        try terminal.pressAndWait(key)
      }
      #expect(server.lines.contains(#"party.add name="Århus Ø" role=funder"#))
      try terminal.pressAndWait(.up)
      try terminal.pressAndWait(.enter)
      #expect(server.lines.count { $0.hasPrefix("party.add") } == 2)
      try terminal.pressAndWait(.control("d"))
      #expect(
        try terminal.screen() == """
          $ rygradctl shell
          test/1 at \(server.path). Type help for help; Ctrl-D ends.
          rygrad> party
            add   Adds a party to an initiative
            list  Lists parties
          rygrad> party add name="Århus Ø" role=
            role=partner
            role=funder
          rygrad> party add name="Århus Ø" role=funder
          A  1
          rygrad> party add name="Århus Ø" role=funder
          A  1
          rygrad> ^D
          $
          """)
    }
  }

  @Test("Ctrl-C gives up a line, cancels the command that runs, and leaves the shell")
  func interruption() throws {
    try sitting { line in
      line == "ping" ? .lines([#"- OK ping {"a":1}"#]) : .silence
    } _: { terminal, server in
      try terminal.pressAndWait(.text("rygradctl shell"))
      try terminal.pressAndWait(.enter)
      try terminal.pressAndWait(.text("party add \"open"))
      try terminal.pressAndWait(.enter)
      try terminal.pressAndWait(.control("c"))
      try terminal.pressAndWait(.text("story add text=x"))
      try terminal.press(.enter)
      for _ in 0..<500 where !server.lines.contains(where: { $0.hasPrefix("story") }) {
        usleep(20_000)
      }
      try terminal.pressAndWait(.control("c"))
      #expect(try terminal.screen().contains("repeat it with @idem=ctl-"))
      // The server is gone from the old connection; the next command makes a new one.
      try terminal.pressAndWait(.text("ping"))
      try terminal.pressAndWait(.enter)
      #expect(try terminal.screen().hasSuffix("rygrad> ping\nA  1\nrygrad>"))
      #expect(server.lines.count { $0.hasPrefix("hello ") } == 2)
      try terminal.pressAndWait(.text("exit"))
      try terminal.pressAndWait(.enter)
      try terminal.pressAndWait(.text("echo $?"))
      try terminal.pressAndWait(.enter)
      #expect(try terminal.screen().hasSuffix("echo $?\n0\n$"))
    }
  }

  @Test("a dumb terminal gets a plain prompt, and no colour where none is wanted")
  func dumb() throws {
    try sitting({ _ in
      .lines([#"- OK ping {"a":1}"#])
    }) { terminal, _ in
      try terminal.pressAndWait(.text("TERM=dumb NO_COLOR=1 rygradctl shell"))
      try terminal.pressAndWait(.enter)
      try terminal.pressAndWait(.text("ping"))
      try terminal.pressAndWait(.enter)
      try terminal.pressAndWait(.control("d"))
      let screen = try terminal.screen()
      #expect(screen.hasSuffix("Ctrl-D ends.\nrygrad> ping\nA  1\nrygrad>\n$"), "\(screen)")
    }
  }

  @Test("bash completes at the terminal, quotes and equals signs included")
  func bash() throws {
    let script = desk.folder.write(CompletionScript.text(for: .bash), to: "completion")
    try sitting({ _ in
      .lines([#"- OK party.add {"a":1}"#])
    }) { terminal, server in
      try terminal.pressAndWait(.text(". \(script)"))
      try terminal.pressAndWait(.enter)
      for key: Terminal.Key in [
        .text("rygradctl par"), .tab, .text("a"), .tab, .text("na"), .tab,
      ] { try terminal.pressAndWait(key) }
      try terminal.pressAndWait(.text("\"Aarhus Kommune\" ro"))
      for key: Terminal.Key in [.tab, .text("f"), .tab, .enter] { try terminal.pressAndWait(key) }
      #expect(
        try terminal.screen().contains(
          #"$ rygradctl party add name="Aarhus Kommune" role=funder"#))
      #expect(server.lines.contains(#"party.add name="Aarhus Kommune" role=funder"#))
    }
  }

  @Test("zsh completes at the terminal")
  func zsh() throws {
    let script = desk.folder.write(CompletionScript.text(for: .zsh), to: "_rygradctl")
    try sitting({ _ in
      .lines([#"- OK party.add {"a":1}"#])
    }) { terminal, server in
      for line in [
        "PS1='$ ' zsh -f", "autoload -U compinit; compinit -u -d \(desk.folder.path("dump"))",
        "source \(script)",
      ] {
        try terminal.pressAndWait(.text(line))
        try terminal.pressAndWait(.enter)
      }
      for key: Terminal.Key in [
        .text("rygradctl par"), .tab, .text("a"), .tab, .text("na"), .tab, .text("x"),
        .text(" role=f"), .tab, .enter,
      ] { try terminal.pressAndWait(key) }
      #expect(server.lines.contains("party.add name=x role=funder"))
    }
  }

  @Test("a bar of progress is drawn on the terminal and taken away")
  func progress() throws {
    try sitting({ _ in
      .afterPayload(bytes: 6_000_000, [#"- OK measurement.import {"rows":1}"#])
    }) { terminal, _ in
      let file = desk.folder.write(String(repeating: "x", count: 6_000_000), to: "big")
      try terminal.pressAndWait(.text("rygradctl measurement.import --data \(file)"))
      try terminal.pressAndWait(.enter)
      let screen = try terminal.screen()
      #expect(screen.hasSuffix("Rows  1\n$"), "\(screen)")
    }
  }
}
