import Domain
import Testing

@testable import Client

@Suite(.timeLimit(.minutes(1))) struct ConversationTests {
  private let folder = TemporaryFolder()

  private func serving<R>(
    greeting: String = ScriptedServer.greeting,
    _ answer: @escaping @Sendable (String) -> ScriptedServer.Answer,
    _ body: (ScriptedServer) throws -> R
  ) rethrows -> R {
    let server = ScriptedServer(folder.path("s"), greeting: greeting, answer: answer)
    defer { server.stop() }
    return try body(server)
  }

  private func failure(_ body: () throws(Failure) -> Void) -> Failure? {
    do {
      try body()
      return nil
    } catch {
      return error
    }
  }

  private func open(_ path: String, seconds: Double? = 20) throws(Failure) -> Conversation {
    let conversation = try Conversation(with: .unix(path), deadline: Deadline(seconds: seconds))
    try conversation.open(.peer, language: .da)
    return conversation
  }

  @Test("hello, auth and bye frame the requests, and rows come with the result")
  func order() throws {
    try serving { line in
      line == "auth peer"
        ? .lines(["- OK auth {}"])
        : .lines([
          #"- PROG party.list {"done":1}"#, #"- ROW party.list {"a":1}"#,
          #"* EVT news {}"#, #"- ROW party.list {"a":2}"#, #"- OK party.list {"next":null}"#,
        ])
    } _: { server in
      let conversation = try open(server.path)
      #expect(conversation.greeting["server"]?.stringValue == "test/1")
      let reply = try conversation.perform(Request(verb: "party.list"), isRepeatable: true)
      #expect(reply == Reply(rows: [["a": 1], ["a": 2]], result: ["next": nil]))
      conversation.close()
      #expect(server.lines == ["hello rygrad=1 lang=da", "auth peer", "party.list", "bye"])
    }
  }

  @Test("a payload arrives whole, with its progress")
  func payload() throws {
    let size = 3_000_000
    try serving { line in
      line == "auth peer"
        ? .lines(["- OK auth {}"])
        : .afterPayload(bytes: size, [#"- OK measurement.import {"rows":1}"#])
    } _: { server in
      let conversation = try open(server.path)
      var progress: [Int] = []
      let request = Request(
        verb: "measurement.import", payload: [UInt8](repeating: UInt8(ascii: "x"), count: size))
      _ = try conversation.perform(request, isRepeatable: false) { progress.append($0) }
      conversation.close()
      #expect(server.lines[2] == "measurement.import <<\(size)")
      #expect(server.lines[3] == String(repeating: "x", count: size) + "\n")
      #expect(progress == progress.sorted() && progress.last == size)
      #expect(progress.count > 1)
    }
  }

  @Test("a server that says goodbye during an upload is heard")
  func farewellDuringUpload() throws {
    try serving { line in
      line == "auth peer"
        ? .lines(["- OK auth {}"])
        : .last([#"* BYE PAYLOAD_TOO_LARGE {"msg":"too much","class":"fatal"}"#])
    } _: { server in
      let conversation = try open(server.path)
      let request = Request(verb: "x.y", payload: [UInt8](repeating: 0, count: 8_000_000))
      let failure = failure { () throws(Failure) in
        _ = try conversation.perform(request, isRepeatable: false)
      }
      #expect(failure?.code == "PAYLOAD_TOO_LARGE")
      #expect(failure?.message.en == "too much")
    }
  }

  @Test("a refusal keeps the problems that were sent before it, and the conversation goes on")
  func refusal() throws {
    try serving { line in
      switch line {
      case "auth peer", "ping": .lines(["- OK x {}"])
      default:
        .lines([
          #"- ROW problem {"row":3}"#, #"- ERR DATA_INVALID {"msg":"no","class":"data"}"#,
        ])
      }
    } _: { server in
      let conversation = try open(server.path)
      let failure = failure { () throws(Failure) in
        _ = try conversation.perform(Request(verb: "m.i"), isRepeatable: false)
      }
      #expect(failure?.problems == [["row": 3]])
      #expect(failure?.status == .badData)
      #expect(try conversation.perform(Request(verb: "ping"), isRepeatable: true) == Reply())
    }
  }

  @Test("a connection lost during a writing command leaves it in doubt, a reading one not")
  func loss() throws {
    for (isRepeatable, status) in [(false, ExitStatus.uncertain), (true, .tryLater)] {
      try serving {
        $0 == "auth peer" ? .lines(["- OK auth {}"]) : .hangUp
      } _: { server in
        let conversation = try open(server.path)
        let failure = failure { () throws(Failure) in
          _ = try conversation.perform(Request(verb: "x.y"), isRepeatable: isRepeatable)
        }
        #expect(failure?.status == status)
      }
    }
  }

  @Test("a silent server is given up at the deadline")
  func deadline() throws {
    try serving {
      $0 == "auth peer" ? .lines(["- OK auth {}"]) : .silence
    } _: { server in
      let conversation = try open(server.path, seconds: 0.3)
      let failure = failure { () throws(Failure) in
        _ = try conversation.perform(Request(verb: "ping"), isRepeatable: true)
      }
      #expect(failure?.status == .deadline)
    }
  }

  @Test(
    "what does not speak rygrad/1 is recognised",
    arguments: [
      "HTTP/1.1 400 Bad Request", "SSH-2.0-OpenSSH_9.2", #"* HELLO other {"versions":[1]}"#,
      "* HELLO rygrad nonsense", #"- OK rygrad {"versions":[1]}"#,
    ])
  func strangers(_ greeting: String) {
    serving(greeting: greeting) { _ in
      .hangUp
    } _: { server in
      let failure = failure { () throws(Failure) in _ = try open(server.path) }
      #expect(failure?.code == "NOT_RYGRAD")
    }
  }

  @Test("another version of the protocol is refused")
  func version() {
    serving(greeting: #"* HELLO rygrad {"versions":[2]}"#) { _ in
      .hangUp
    } _: { server in
      let failure = failure { () throws(Failure) in _ = try open(server.path) }
      #expect(failure?.code == "BAD_HELLO")
    }
  }

  @Test("a refused credential ends with the status of authentication")
  func authentication() {
    serving { _ in
      .lines([#"- ERR AUTH_FAILED {"msg":"no","class":"auth"}"#])
    } _: { server in
      let failure = failure { () throws(Failure) in _ = try open(server.path) }
      #expect(failure?.status == .authentication)
    }
  }

  @Test("an unreachable server says what to try")
  func unreachable() {
    let absent = failure { () throws(Failure) in _ = try open(folder.path("none")) }
    #expect(absent?.status == .tryLater)
    #expect(absent?.hint?.en.contains("rygrad serve") == true)
    let stale = ScriptedServer(folder.path("stale")) { _ in .hangUp }
    stale.stop()
    let refused = failure { () throws(Failure) in _ = try open(stale.path) }
    #expect(refused?.code == "UNREACHABLE")
    let long = failure { () throws(Failure) in _ = try open(String(repeating: "x", count: 200)) }
    #expect(long?.status == .usage)
  }

  @Test("a token is never sent to another machine in the clear")
  func otherMachine() {
    let failure = failure { () throws(Failure) in
      _ = try Conversation(
        with: .tcp(host: "192.0.2.1", port: 7979), deadline: Deadline(seconds: 5))
    }
    #expect(failure?.status == .usage)
    #expect(failure?.hint?.en.contains("--address tls://192.0.2.1:7979") == true)
  }

  @Test("a value that would not fit a line is refused before it is sent")
  func longLine() throws {
    try serving { _ in
      .lines(["- OK auth {}"])
    } _: { server in
      let conversation = try open(server.path)
      let value = String(repeating: "x", count: 9000)
      let failure = failure { () throws(Failure) in
        _ = try conversation.perform(
          Request(verb: "x.y", arguments: [.init(name: "a", value: value)]), isRepeatable: false)
      }
      #expect(failure?.code == "LINE_TOO_LONG")
      #expect(server.lines.count == 2)
    }
  }
}
