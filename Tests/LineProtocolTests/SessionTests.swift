import Domain
import Testing

@testable import LineProtocol

@Suite struct SessionTests {
  private let opened = ["- OK hello", "- OK auth"]

  @Test("the greeting names version, ways to authenticate and every limit")
  func greeting() throws {
    let overTCP = try #require(try Conversation().replies().first)
    #expect(overTCP.kind == .hello)
    #expect(overTCP.label == "rygrad")
    #expect(overTCP.body["versions"] == [1])
    #expect(overTCP.body["auth"] == ["token"])
    #expect(overTCP.body["server"] == "rygrad/test")
    #expect(overTCP.body["limits"]?["payload_bytes"] == 67_108_864)
    #expect(
      overTCP.body["limits"]?.objectValue?.count == Mirror(reflecting: Limits()).children.count)
    let peer = Credentials.peer(uid: 1000, gid: 1000, pid: 1)
    let overUnix = try #require(try Conversation(peer: peer).replies().first)
    #expect(overUnix.body["auth"] == ["token", "peer"])
    let certificate = Credentials.certificate(fingerprint: [1, 2])
    let overTLS = try #require(try Conversation(peer: certificate).replies().first)
    #expect(overTLS.body["auth"] == ["token", "certificate"])
  }

  @Test("hello answers what it understood, and chooses the language of messages")
  func hello() throws {
    var conversation = Conversation()
    conversation.send("#h hello rygrad=1 lang=da caps=progress,colour", "ping")
    let replies = try conversation.replies()
    #expect(replies[1].tag == "h")
    #expect(replies[1].body == ["rygrad": 1, "lang": "da", "caps": []])
    #expect(replies[2].body["msg"] == "Log ind først.")
  }

  @Test("a version that is not spoken ends the connection")
  func unspokenVersion() throws {
    try expect([.line("hello rygrad=2")], answers: ["* BYE BAD_HELLO"])
    try expect([.line("hello rygrad=01")], answers: ["* BYE BAD_HELLO"])
  }

  @Test("a hello that asks for what is not offered is refused and may be repeated")
  func helloMistakes() throws {
    try expect(
      [
        .line("hello rygrad=1 onerr=go"), .line("hello rygrad=1 lang=xx"),
        .line("hello lang=da"), .line("hello rygrad=1 colour=red"), .line("hello rygrad=1"),
      ],
      answers: [
        "- ERR BAD_VALUE", "- ERR BAD_VALUE", "- ERR MISSING_ARG", "- ERR UNKNOWN_ARG",
        "- OK hello",
      ])
  }

  @Test("the fifth refusal before auth ends the connection")
  func refusalsBeforeAuth() throws {
    try expect(
      [.line("hello rygrad=1")] + Array(repeating: .line("auth token=bad"), count: 6),
      answers: ["- OK hello"] + Array(repeating: "- ERR AUTH_FAILED", count: 5)
        + ["* BYE AUTH_FAILED"])
  }

  @Test("auth takes exactly one credential that the connection offers")
  func authMistakes() throws {
    try expect(
      [
        .line("hello rygrad=1"), .line("auth"), .line("auth peer"), .line(#"auth token="""#),
        .line("auth token=good"), .line("auth token=good"), .line("hello rygrad=1"),
      ],
      answers: [
        "- OK hello", "- ERR MISSING_ARG", "- ERR BAD_VALUE", "- ERR MISSING_ARG", "- OK auth",
        "- ERR STATE", "- ERR STATE",
      ])
  }

  @Test("auth peer stands for what the kernel said, not for what the client says")
  func authPeer() throws {
    let peer = Credentials.peer(uid: 1000, gid: 100, pid: 7)
    var conversation = Conversation(peer: peer)
    conversation.send("hello rygrad=1", "auth peer")
    #expect(conversation.questions == [.authenticate(peer, .en)])
    conversation.settle()
    #expect(try conversation.summary() == opened)
  }

  @Test("auth certificate stands for what was shown in the handshake, and peer does not")
  func authCertificate() throws {
    let certificate = Credentials.certificate(fingerprint: [1, 2])
    var conversation = Conversation(peer: certificate)
    conversation.send("hello rygrad=1", "auth peer", "auth certificate")
    #expect(conversation.questions == [.authenticate(certificate, .en)])
    #expect(try conversation.summary() == ["- OK hello", "- ERR BAD_VALUE"])
    try expect(
      [.line("hello rygrad=1"), .line("auth certificate")],
      answers: ["- OK hello", "- ERR BAD_VALUE"])
  }

  @Test("what is answered at once keeps its place among what is not")
  func atOnce() throws {
    try expect(
      Input.opening + [.line("#a ping"), .line("#b echo"), .line("#c ping"), .line("#d ping =")],
      answers: opened + ["#a OK ping", "#b OK echo", "#c OK ping", "#d ERR BAD_SYNTAX"],
      performs: ["echo"])
  }

  @Test("after sixteen answers in one go others have their turn, and reading pauses")
  func turns() throws {
    var conversation = Conversation()
    conversation.open()
    conversation.send(raw: Array(String(repeating: "ping\n", count: 16).utf8))
    #expect(conversation.yields == 0, "nothing is left that could wait")
    conversation.send(raw: Array(String(repeating: "ping\n", count: 40).utf8))
    #expect(conversation.yields == 1)
    #expect(!conversation.isReading)
    #expect(try conversation.replies().count == 3 + 16 + 16)
    conversation.takeTurn()
    #expect(try conversation.replies().count == 3 + 16 + 32)
    conversation.takeTurn()
    #expect(try conversation.replies().count == 3 + 16 + 40)
    #expect(conversation.yields == 2)
    #expect(conversation.isReading)
  }

  @Test("a turn that is waited for does not keep a goodbye, nor the end of input, from coming")
  func turnsAndTheEnd() throws {
    for ending in ["bye\n", ""] {
      var conversation = Conversation()
      conversation.open()
      conversation.send(raw: Array((String(repeating: "ping\n", count: 40) + ending).utf8))
      conversation.finish()
      #expect(!conversation.session.isClosed)
      conversation.settle()
      #expect(conversation.session.isClosed)
      #expect(try conversation.summary().count { $0 == "- OK ping" } == 40)
    }
  }

  @Test("requests that are answered at once end idleness")
  func atOnceIsNotIdle() throws {
    var conversation = Conversation()
    conversation.open()
    for _ in 0..<3 {
      conversation.wait(seconds: 599)
      conversation.send("ping")
      conversation.flush()
    }
    #expect(!conversation.session.isClosed)
    conversation.wait(seconds: 601)
    #expect(conversation.session.isClosed)
  }

  @Test("rows come before OK, details of a refusal before ERR")
  func rowsAndDetails() throws {
    try expect(
      Input.opening + [.line("#r rows count=2"), .line("#f fail")],
      answers: opened + [
        "#r ROW rows", "#r ROW rows", "#r OK rows", "#f ROW problem", "#f ROW problem",
        "#f ERR DATA_INVALID",
      ], performs: ["rows", "fail"])
  }

  @Test("requests are carried out one at a time and answered in order of arrival")
  func order() throws {
    var conversation = Conversation()
    conversation.open()
    conversation.send("#a echo", "#b broken =", "#c echo")
    #expect(conversation.performed.count == 1)
    #expect(try conversation.summary() == opened)
    conversation.answerOne()
    #expect(conversation.performed.count == 2)
    #expect(try conversation.summary() == opened + ["#a OK echo", "#b ERR BAD_SYNTAX"])
  }

  @Test("the seventeenth request in flight is not read before an answer has gone out")
  func inFlight() throws {
    var conversation = Conversation()
    conversation.open()
    for number in 0..<15 { conversation.send("#\(number) echo") }
    #expect(conversation.isReading)
    conversation.send("#15 echo", "#16 echo", "\r")
    #expect(!conversation.isReading)
    conversation.answerOne()
    #expect(!conversation.isReading, "the seventeenth took the place of the first")
    conversation.answerOne()
    #expect(!conversation.isReading, "the carriage return was seen only now")
    conversation.settle()
    #expect(conversation.performed.count == 17)
    #expect(try conversation.summary().last == "* BYE BAD_FRAMING")
  }

  @Test("nothing behind auth is read before the gate has answered")
  func authBlocks() throws {
    var conversation = Conversation()
    conversation.send("hello rygrad=1", "auth token=good", "echo")
    #expect(!conversation.isReading)
    #expect(conversation.performed.isEmpty)
    conversation.settle()
    #expect(conversation.isReading)
    #expect(conversation.performed.count == 1)
  }

  @Test("payloads of queued requests together stay within the limit")
  func payloadBudget() throws {
    var limits = Limits()
    limits.payloadBytes = 10
    var conversation = Conversation(limits: limits)
    conversation.open()
    conversation.send("import <<6", "012345", "import <<6", "012345", "echo")
    #expect(!conversation.isReading)
    conversation.answerOne()
    #expect(conversation.isReading)
    conversation.settle()
    #expect(conversation.performed.map(\.verb) == ["import", "import", "echo"])
    #expect(conversation.performed[1].payload == Array("012345".utf8))
  }

  @Test("a flood whose answers nobody reads stops reading and running, and is cut after 60 s")
  func flood() throws {
    var conversation = Conversation()
    conversation.open()
    for _ in 0..<100 { conversation.send("rows count=1000") }
    while !conversation.questions.isEmpty { conversation.answerOne() }
    #expect(!conversation.isReading)
    #expect(conversation.performed.count < 10)
    #expect(conversation.unflushed < 6 << 20)
    conversation.wait(seconds: 59)
    #expect(!conversation.isCut)
    conversation.wait(seconds: 1)
    #expect(conversation.isCut)
    #expect(conversation.session.cause == .timeout)
  }

  @Test("a slow reader who gets on is not cut, and goes on where it was")
  func slowReader() throws {
    var conversation = Conversation()
    conversation.open()
    for _ in 0..<10 { conversation.send("rows count=1000") }
    while !conversation.questions.isEmpty { conversation.answerOne() }
    for _ in 0..<5 {
      conversation.wait(seconds: 50)
      conversation.flush(bytes: 64 << 10)
    }
    #expect(!conversation.isCut)
    conversation.settle()
    #expect(conversation.performed.count == 10)
    #expect(conversation.isReading)
  }

  @Test("a goodbye that nobody reads is cut after 60 s")
  func unreadGoodbye() throws {
    var conversation = Conversation()
    conversation.send("GET / HTTP/1.1")
    #expect(conversation.session.isClosed)
    conversation.wait(seconds: 60)
    #expect(conversation.isCut)
  }

  @Test("an idle connection ends after 10 min, half a line does not keep it open")
  func idle() throws {
    var conversation = Conversation()
    conversation.open()
    conversation.wait(seconds: 500)
    conversation.send("echo")
    conversation.settle()
    conversation.wait(seconds: 500)
    conversation.send(raw: "ec".utf8)
    conversation.wait(seconds: 99)
    #expect(!conversation.session.isClosed)
    conversation.wait(seconds: 1)
    #expect(try conversation.summary() == opened + ["- OK echo", "* BYE TIMEOUT"])
  }

  @Test("a request that takes long is not idleness")
  func longRequest() throws {
    var conversation = Conversation()
    conversation.open()
    conversation.send("echo")
    conversation.wait(seconds: 5000)
    conversation.settle()
    #expect(try conversation.summary() == opened + ["- OK echo"])
  }

  @Test("a payload below 1 KiB/s ends the connection, one just above does not")
  func slowPayload() throws {
    var conversation = Conversation()
    conversation.open()
    conversation.send("import <<20480")
    conversation.send(raw: Array(repeating: 0x61, count: 10240))
    conversation.wait(seconds: 10)
    #expect(!conversation.session.isClosed)
    conversation.send(raw: Array(repeating: 0x61, count: 10239))
    conversation.wait(seconds: 10)
    #expect(try conversation.summary() == opened + ["* BYE TIMEOUT"])
    #expect(conversation.performed.isEmpty)
  }

  @Test("each payload's rate is judged by itself")
  func payloadsInARow() throws {
    var conversation = Conversation()
    conversation.open()
    conversation.send("import <<20480")
    conversation.send(raw: Array(repeating: 0x61, count: 20480))
    conversation.wait(seconds: 9)
    conversation.send(raw: "\nimport <<20480\n".utf8)
    conversation.wait(seconds: 5)
    #expect(!conversation.session.isClosed)
    conversation.send(raw: Array(repeating: 0x61, count: 20480) + [.lineFeed])
    conversation.settle()
    #expect(try conversation.summary() == opened + ["- OK import", "- OK import"])
  }

  @Test("a gate that answers auth too late is not listened to")
  func lateGate() throws {
    var conversation = Conversation()
    conversation.send("hello rygrad=1", "auth token=good")
    conversation.wait(seconds: 10)
    #expect(try conversation.summary() == ["- OK hello", "* BYE TIMEOUT"])
    conversation.settle()
    #expect(try conversation.summary() == ["- OK hello", "* BYE TIMEOUT"])
  }

  @Test(
    "with onerr=stop nothing behind a refusal is carried out, whatever it is and whenever it came")
  func stopping() throws {
    var generator = SeededGenerator(for: "onerr=stop")
    for _ in 0..<100 {
      var conversation = Conversation()
      conversation.send(
        Array(
          """
          hello rygrad=1 onerr=stop
          auth token=good
          #a echo
          #b fail
          #c echo
          #d import <<4
          abcd
          #e broken =
          #f echo @sudo
          #g import <<2
          ab
          bye

          """.utf8), using: &generator)
      conversation.settle()
      #expect(
        try conversation.summary() == opened + [
          "#a OK echo", "#b ROW problem", "#b ROW problem", "#b ERR DATA_INVALID",
          "#c ERR SKIPPED", "#d ERR SKIPPED", "#e ERR SKIPPED", "#f ERR SKIPPED",
          "#g ERR SKIPPED", "* BYE OK",
        ])
      #expect(conversation.performed.map(\.verb) == ["echo", "fail"])
    }
  }

  @Test("draining answers what runs, refuses what waits and says goodbye")
  func draining() throws {
    var conversation = Conversation()
    conversation.open()
    conversation.send("#a echo", "#b echo", "import <<10", "123")
    conversation.drain()
    conversation.send("#c echo")
    conversation.settle()
    #expect(
      try conversation.summary() == opened + [
        "#a OK echo", "#b ERR DRAINING", "* BYE DRAINING",
      ])
    #expect(conversation.performed.count == 1)
  }

  @Test("bye waits for the answers before it and takes nothing with it")
  func bye() throws {
    try expect(
      Input.opening + [
        .line("bye now=1"), .line("bye @as=x"), .line("bye <<2"), .payload("ab"), .line("echo"),
        .line("bye"),
      ],
      answers: opened + [
        "- ERR UNKNOWN_ARG", "- ERR UNKNOWN_ARG", "- ERR BAD_SYNTAX", "- OK echo", "* BYE OK",
      ], performs: ["echo"])
  }
}
