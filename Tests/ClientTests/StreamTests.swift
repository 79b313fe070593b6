import Domain
import Foundation
import Synchronization
import Testing

@testable import Client

/// What comes while a command runs: events, raw data, progress.
@Suite(.timeLimit(.minutes(2))) struct StreamTests {
  private let desk = Desk()

  private let rows: [JSON] = [
    [
      "verb": "watch", "access": "read", "scope": "initiative",
      "arguments": [
        "properties": ["topic": ["type": "string"], "since": ["type": "integer"]]
      ],
    ],
    [
      "verb": "figures.export", "access": "read", "scope": "initiative",
      "modifiers": ["initiative", "as", "deadline", "detach"],
      "arguments": [
        "properties": ["out": ["type": "string", "enum": ["rows", "raw"], "default": "rows"]]
      ],
    ],
    [
      "verb": "job.wait", "access": "read", "scope": "none",
      "arguments": ["properties": ["job": ["type": "string"]], "required": ["job"]],
    ],
    ["verb": "all.export", "access": "write", "scope": "none", "job": "always"],
    ["verb": "ping", "access": "read", "scope": "none", "novelty": ["a": 1]],
  ]

  @Test("events are shown as they come, in each format")
  func events() throws {
    desk.serving(rows) { _ in
      .lines([
        #"* EVT watch {"seq":7,"topic":"story.added","story":"long one"}"#,
        #"* EVT watch {"seq":8,"topic":"x","story":"=1+1"}"#,
        #"* EVT watch {"seq":9,"who":"\u001b[2J"}"#,
        #"* EVT watch.gap {"from":9,"to":12}"#, #"- OK watch {"seq":12}"#,
      ])
    } _: { server in
      let table = desk.run(["--socket", server.path, "watch"])
      #expect(
        table.output == """
          Seq  Topic        Story
          7    story.added  long one
          8    x            =1+1
          Seq  Who
          9    \\u{001B}[2J

          """)
      #expect(table.notes == "rygradctl: watch.gap: {\"from\":9,\"to\":12}\n")
      let lines = desk.run(["--socket", server.path, "watch", "-o", "ndjson", "--fields", "seq"])
      #expect(lines.output == "{\"seq\":7}\n{\"seq\":8}\n{\"seq\":9}\n")
      let csv = desk.run(["--socket", server.path, "watch", "-o", "csv", "--fields", "seq,story"])
      #expect(csv.output == "seq,story\r\n7,long one\r\n8,'=1+1\r\n9,\r\n")
    }
  }

  @Test("a watch whose connection is lost goes on behind the last event")
  func resumed() throws {
    desk.serving(rows) { line in
      switch line {
      case "watch topic=story":
        .last([#"* EVT watch {"seq":7}"#, #"* EVT watch {"seq":8}"#])
      case "watch topic=story since=8": .lines([#"* EVT watch {"seq":9}"#, "- OK watch {}"])
      default: .lines([#"- ERR BAD_VALUE {"msg":"no"}"#])
      }
    } _: { server in
      let run = desk.run(["--socket", server.path, "watch", "topic=story", "-o", "ndjson"])
      #expect(run.status == .success, "\(run.notes)")
      #expect(run.output == "{\"seq\":7}\n{\"seq\":8}\n{\"seq\":9}\n")
    }
  }

  @Test("raw data goes to a file of its owner's once it is whole, or to standard output")
  func raw() throws {
    desk.serving(rows) { line in
      line == "figures.export out=raw"
        ? .lines([
          #"- DATA figures.export {"bytes":5}"#, "a,b\n1", #"- DATA figures.export {"bytes":2}"#,
          ",2", "- OK figures.export {\"bytes\":7}",
        ]) : .lines(["- OK figures.export {}"])
    } _: { server in
      let path = desk.folder.path("figures.csv")
      let saved = desk.run(["--socket", server.path, "figures.export", "--out", path])
      #expect(saved.status == .success, "\(saved.notes)")
      #expect(desk.folder.read("figures.csv") == "a,b\n1,2")
      #expect(desk.folder.mode("figures.csv") == 0o600)
      let piped = desk.run(["--socket", server.path, "figures.export", "out=raw"])
      #expect(piped.octets == Array("a,b\n1,2".utf8))
      let shown = desk.run(
        ["--socket", server.path, "figures.export", "out=raw"], onTerminal: true)
      #expect(shown.status == .usage && shown.notes.contains("--out FILE"))
      #expect(desk.run(["--socket", server.path, "ping", "--out", path]).status == .usage)
    }
  }

  @Test("raw data that breaks off leaves the older file, and is fetched again from the beginning")
  func brokenOff() throws {
    let tries = Mutex(0)
    try desk.serving(rows) { _ in
      let attempt = tries.withLock { tries in
        tries += 1
        return tries
      }
      return switch attempt {
      case 1: .last([#"- DATA figures.export {"bytes":3}"#, "abc"])
      case 2:
        .lines([#"- DATA figures.export {"bytes":3}"#, "abc", #"- OK figures.export {}"#])
      default:
        .lines([
          #"- DATA figures.export {"bytes":1}"#, "x", #"- ERR INTERNAL {"msg":"broken"}"#,
        ])
      }
    } _: { server in
      let path = desk.folder.write("older", to: "figures.csv")
      let again = desk.run(["--socket", server.path, "figures.export", "--out", path])
      #expect(again.status == .success, "\(again.notes)")
      #expect(desk.folder.read("figures.csv") == "abc")
      let broken = desk.run(["--socket", server.path, "figures.export", "--out", path])
      #expect(broken.status == .failed)
      #expect(desk.folder.read("figures.csv") == "abc")
      let left = try FileManager.default.contentsOfDirectory(
        atPath: String(path.dropLast("/figures.csv".count)))
      #expect(!left.contains { $0.hasSuffix(".partial") })
    }
  }

  @Test("detached work is named, or followed to its end with --wait")
  func jobs() throws {
    desk.serving(rows) { line in
      switch line {
      case "figures.export @detach", "all.export": .lines([#"- OK x {"job":"j1"}"#])
      case "job.wait job=j1":
        .lines([
          #"- PROG job.wait {"job":"j1","done":1,"of":4,"stage":"reading"}"#,
          #"- PROG job.wait {"job":"j1","done":4,"of":4,"stage":"writing"}"#,
          #"- OK job.wait {"job":"j1","state":"done"}"#,
        ])
      default: .lines([#"- ERR BAD_VALUE {"msg":"no"}"#])
      }
    } _: { server in
      let alone = desk.run(["--socket", server.path, "figures.export", "--detach"])
      #expect(alone.output == "Job  j1\n")
      let followed = desk.run(["--socket", server.path, "figures.export", "--wait"])
      #expect(followed.output == "Job    j1\nState  done\n" && followed.notes == "")
      let seen = desk.run(["--socket", server.path, "figures.export", "--wait"], onTerminal: true)
      #expect(seen.notes.contains("[#######.......................]  25 % reading"))
      #expect(seen.notes.hasSuffix("\r"))
      // What is a job in any case is not asked to be one.
      let always = desk.run(["--socket", server.path, "all.export", "--wait"])
      #expect(always.output == "Job    j1\nState  done\n", "\(always.notes)")
      let wrong = desk.run(["--socket", server.path, "ping", "--detach"])
      #expect(wrong.status == .usage && !server.lines.contains("ping @detach"))
    }
  }

  @Test("a deadline ends the following and leaves the job to the server")
  func left() throws {
    desk.serving(rows) { line in
      line == "figures.export @detach"
        ? .lines([#"- OK figures.export {"job":"j1"}"#]) : .silence
    } _: { server in
      let run = desk.run(["--socket", server.path, "--timeout", "1", "figures.export", "--wait"])
      #expect(run.status == .deadline)
      #expect(run.notes.contains("follow it again with: rygradctl job wait job=j1"))
    }
  }

  @Test("raw sends a line as it is and shows the reply's lines as they came")
  func rawLines() throws {
    desk.serving(rows) { line in
      switch line {
      case #"#t1 party.list limit=2"#:
        .lines([#"#t1 ROW party.list {"a":1}"#, "#t1 OK party.list {\"next\":null}"])
      case "import <<4": .afterPayload(bytes: 4, ["- OK import {}"])
      case "gone": .last([#"* BYE DRAINING {"msg":"stopping"}"#])
      default: .lines([#"- ERR EXISTS {"msg":"there","class":"conflict"}"#])
      }
    } _: { server in
      let socket = ["--socket", server.path]
      let list = desk.run(socket + ["raw", "#t1 party.list limit=2"])
      #expect(
        list.output == "#t1 ROW party.list {\"a\":1}\n#t1 OK party.list {\"next\":null}\n")
      let refused = desk.run(socket + ["raw", "party.add", "name=x"])
      #expect(refused.status == .conflict && refused.notes == "")
      #expect(server.lines.contains("party.add name=x"))
      let file = desk.folder.write("abcd", to: "data")
      #expect(desk.run(socket + ["raw", "import", "--data", file]).status == .success)
      #expect(server.lines.contains("abcd\n"))
      #expect(desk.run(socket + ["raw", "gone"]).status == .tryLater)
      #expect(desk.run(socket + ["raw", "a\nb"]).status == .usage)
      #expect(desk.run(socket + ["raw"]).status == .usage)
      #expect(!server.lines.contains("b"))
    }
  }

  @Test("a newer server's commands, members and labels do no harm")
  func newerServer() throws {
    desk.serving(rows) { _ in
      .lines([
        #"- ROW ping {"new":[1,{"x":2}],"old":1}"#,
        #"- ERR BRAND_NEW {"msg":"no","class":"denied","colour":"red"}"#,
      ])
    } _: { server in
      let run = desk.run(["--socket", server.path, "ping"])
      #expect(run.status == .denied && run.notes == "rygradctl: BRAND_NEW: no\n")
      #expect(Client.ExitStatus(label: "QUOTA", class: nil).rawValue == 8)
    }
  }
}
