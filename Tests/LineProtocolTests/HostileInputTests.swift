import Domain
import Testing

@testable import LineProtocol

/// What the protocol's paper lists as hostile, each item under random chunking and both line ends.
///
/// | item | where |
/// |---|---|
/// | HTTP GET or POST with commands in the body, SSH banner, TLS record on the plain socket | here |
/// | cleartext on the TLS port, wrong or no ALPN | `TLSTests` |
/// | 1 KiB without a line end, one byte per 9 s | here |
/// | 500 unauthenticated sockets | `ListenerLimitTests`; 1,500 at once in Tests/Endurance/flood |
/// | a command or a payload before auth, a bad token with commands behind it | here |
/// | an unknown secret, one of another kind, a revoked one | Transcripts/hostile |
/// | LF then CRLF and the reverse, bare CR, NUL, ESC, bad UTF-8, lone surrogate, U+0000 | here |
/// | open quote, open quote that hides a mark, bare backslash | here |
/// | a line end in a value | here; its one line of the log in `LineLogHandlerTests` |
/// | 9 KiB line, malformed command with payload, commands inside a payload | here |
/// | payload too short, too long, marks of every wrong form | here |
/// | 65 arguments, unknown or doubled modifiers | here; arguments in Transcripts/hostile |
/// | tag in use | here |
/// | flood without reading | `SessionTests` (paused, bounded, cut after 60 s), `ListenerLimitTests` |
/// | same `@idem` with another body, concurrently | Transcripts/exactly-once, Transcripts/hostile |
/// | killed between COMMIT and reply | Tests/Endurance/exactly-once |
/// | database dies in COMMIT | Transcripts/database |
/// | confirmation used, foreign, stale | Transcripts/rehearsal, Transcripts/hostile |
/// | another initiative's id | `IsolationTests`, Transcripts/isolation |
/// | terminal escapes, changes of direction in names | here |
/// | CSV with NUL, open quote, a million columns | Transcripts/hostile, `CSVReaderTests` |
/// | tampered or foreign cursor | `CursorTests`, Transcripts/hostile |
/// | stalled watcher | `InterimTests` |
/// | the end of input in a payload, and after complete commands | here, over TCP in `ListenerTests` |
/// | bytes after bye | here |
///
/// `TranscriptTests` plays the transcripts named here in random chunks and with both line ends as well.
@Suite struct HostileInputTests {
  private let opened = ["- OK hello", "- OK auth"]

  @Test("an HTTP GET gets BYE, whatever its body says")
  func httpGet() throws {
    try expect(
      [.line("GET / HTTP/1.1"), .line("Host: localhost"), .line("")] + Input.opening
        + [.line("echo")],
      answers: ["* BYE BAD_HELLO"])
  }

  @Test("an HTTP POST gets BYE, whatever its body says")
  func httpPost() throws {
    try expect(
      [.line("POST /admin HTTP/1.1"), .line("Content-Length: 90"), .line("")] + Input.opening
        + [.line("echo")],
      answers: ["* BYE BAD_HELLO"])
  }

  @Test("what a stranger sent is never echoed")
  func noEcho() throws {
    var conversation = Conversation()
    conversation.send("EVIL<script> HTTP/1.1")
    #expect(!String(decoding: conversation.output, as: UTF8.self).contains("EVIL"))
  }

  @Test("an SSH banner gets BYE")
  func sshBanner() throws {
    try expect([.line("SSH-2.0-OpenSSH_9.2p1 Debian-2")], answers: ["* BYE BAD_HELLO"])
  }

  @Test("a TLS record gets BYE at its first byte")
  func tlsRecord() throws {
    try expect([.raw([0x16, 0x03, 0x01, 0x02, 0x00, 0x01])], answers: ["* BYE BAD_HELLO"])
    var conversation = Conversation()
    conversation.send(raw: [0x16])
    #expect(conversation.session.isClosed)
  }

  @Test("1 KiB without a line end gets BYE")
  func endlessFirstLine() throws {
    try expect(
      [.raw(Array(repeating: UInt8(ascii: "h"), count: 1024))], answers: ["* BYE LINE_TOO_LONG"])
  }

  @Test("one byte per 9 s does not get past the time for auth")
  func trickle() throws {
    var conversation = Conversation()
    conversation.send(raw: "h".utf8)
    conversation.wait(seconds: 9)
    conversation.send(raw: "e".utf8)
    #expect(!conversation.session.isClosed)
    conversation.wait(seconds: 1)
    #expect(conversation.session.isClosed)
    #expect(try conversation.summary() == ["* BYE TIMEOUT"])
  }

  @Test("a command before auth is refused and not carried out")
  func commandBeforeAuth() throws {
    try expect(
      [.line("hello rygrad=1"), .line("#a initiative.erase slug=x")],
      answers: ["- OK hello", "#a ERR AUTH_REQUIRED"])
  }

  @Test("a payload before auth ends the connection")
  func payloadBeforeAuth() throws {
    try expect(
      [.line("hello rygrad=1"), .line("echo <<5"), .payload("12345")],
      answers: ["- OK hello", "* BYE PAYLOAD_TOO_LARGE"])
    try expect([.line("hello rygrad=1 <<0"), .payload("")], answers: ["* BYE PAYLOAD_TOO_LARGE"])
  }

  @Test("a command pipelined behind a bad token is not carried out")
  func badTokenThenCommand() throws {
    try expect(
      [.line("hello rygrad=1"), .line("auth token=bad"), .line("initiative.erase slug=x")],
      answers: ["- OK hello", "- ERR AUTH_FAILED", "- ERR AUTH_REQUIRED"])
  }

  @Test("a payload pipelined behind a bad token ends the connection")
  func badTokenThenPayload() throws {
    try expect(
      [.line("hello rygrad=1"), .line("auth token=bad"), .line("echo <<4"), .payload("echo")],
      answers: ["- OK hello", "- ERR AUTH_FAILED", "* BYE PAYLOAD_TOO_LARGE"])
  }

  @Test("LF and then CRLF ends the connection")
  func lfThenCRLF() throws {
    try expect(
      Input.opening + [.line("echo a=1"), .raw(Array("echo a=2\r\necho a=3\n".utf8))],
      answers: opened + ["- OK echo", "* BYE BAD_FRAMING"], performs: ["echo"], lineEnds: [.lf])
  }

  @Test("CRLF and then LF ends the connection")
  func crlfThenLF() throws {
    try expect(
      Input.opening + [.line("echo a=1"), .raw(Array("echo a=2\necho a=3\r\n".utf8))],
      answers: opened + ["- OK echo", "* BYE BAD_FRAMING"], performs: ["echo"], lineEnds: [.crlf])
  }

  @Test("a bare CR ends the connection")
  func bareCarriageReturn() throws {
    try expect(
      Input.opening + [.raw(Array("echo a=1\recho a=2".utf8)), .line("")],
      answers: opened + ["* BYE BAD_FRAMING"])
  }

  @Test(
    "control characters are refused and the next command is carried out",
    arguments: [0x00, 0x07, 0x09, 0x1B, 0x7F] as [UInt8])
  func controlCharacters(byte: UInt8) throws {
    try expect(
      Input.opening + [.raw(Array("#a echo a=x".utf8) + [byte]), .line("y"), .line("echo")],
      answers: opened + ["#a ERR BAD_ENCODING", "- OK echo"], performs: ["echo"])
  }

  @Test(
    "bytes that are not UTF-8 are refused and the next command is carried out",
    arguments: [
      [0xC0, 0xAF], [0xC0, 0x8A], [0xE0, 0x80, 0xAF], [0xF0, 0x80, 0x80, 0xAF],  // overlong
      [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF], [0x80], [0xE2, 0x82],
      [0xC2, 0x85],  // valid, but a C1 control
    ] as [[UInt8]])
  func badEncoding(bytes: [UInt8]) throws {
    try expect(
      Input.opening + [.raw(Array("#a echo a=x".utf8) + bytes), .line(""), .line("echo")],
      answers: opened + ["#a ERR BAD_ENCODING", "- OK echo"], performs: ["echo"])
  }

  @Test("a lone surrogate and U+0000 in a JSON string are refused")
  func escapedNonsense() throws {
    try expect(
      Input.opening + [
        .line(#"echo a="\ud800""#), .line(#"echo a="\udc00\ud800""#), .line(#"echo a="\u0000""#),
      ],
      answers: opened + Array(repeating: "- ERR BAD_ENCODING", count: 3))
  }

  @Test("an open quote is refused; one that hides a mark ends the connection")
  func openQuote() throws {
    try expect(
      Input.opening + [.line(#"echo a="open"#), .line("echo"), .line(#"echo a="open <<5"#)],
      answers: opened + ["- ERR BAD_SYNTAX", "- OK echo", "* BYE BAD_FRAMING"],
      performs: ["echo"])
  }

  @Test("a quote or backslash out of place is refused, and with a mark ends the connection")
  func strayQuote() throws {
    try expect(
      Input.opening + [
        .line(#"echo a=5" b=6""#), .line(#"echo a=\"#), .line(#"echo a=5" b="x <<5""#),
      ],
      answers: opened + ["- ERR BAD_SYNTAX", "- ERR BAD_SYNTAX", "* BYE BAD_FRAMING"])
    try expect(
      Input.opening + [.line(#"echo a=\ <<4"#), .payload("echo")],
      answers: opened + ["* BYE BAD_FRAMING"])
  }

  @Test("a line end in a value is a character of the value and no line end")
  func lineEndInValue() throws {
    try expect(
      Input.opening + [.line(#"echo name="\ninitiative.erase""#)],
      answers: opened + ["- OK echo"], performs: ["echo"])
    var conversation = Conversation()
    conversation.open()
    conversation.send(#"echo name="\ninitiative.erase""#)
    conversation.settle()
    #expect(conversation.performed.first?.arguments.first?.value == "\ninitiative.erase")
    #expect(conversation.output.split(separator: .lineFeed).count == 4)
  }

  @Test("a line of 9 KiB ends the connection, one of 8 KiB does not")
  func longLine() throws {
    func line(bytes: Int) -> [Input] {
      let head = "echo a="
      return [.line(head + String(repeating: "x", count: bytes - head.utf8.count))]
    }
    try expect(
      Input.opening + line(bytes: 8190) + line(bytes: 9 << 10),
      answers: opened + ["- OK echo", "* BYE LINE_TOO_LONG"], performs: ["echo"])
    try expect(
      Input.opening + line(bytes: 8191), answers: opened + ["* BYE LINE_TOO_LONG"],
      lineEnds: [.crlf])
  }

  @Test("the payload of a malformed command is drained, commands in it are not carried out")
  func malformedCommandWithPayload() throws {
    let commands = "initiative.erase slug=x\ninitiative.erase slug=y\n"
    try expect(
      Input.opening + [
        .line("echo =x <<\(commands.utf8.count)"), .payload(commands), .line("echo"),
      ],
      answers: opened + ["- ERR BAD_SYNTAX", "- OK echo"], performs: ["echo"])
  }

  @Test("commands inside a payload are octets")
  func commandsInPayload() throws {
    let commands = "initiative.erase slug=x\nbye\r\n\0<<5\n"
    try expect(
      Input.opening + [.line("import <<\(commands.utf8.count)"), .payload(commands)],
      answers: opened + ["- OK import"], performs: ["import"])
  }

  @Test("a payload shorter or longer than announced ends the connection and stores nothing")
  func wrongLength() throws {
    try expect(
      Input.opening + [.line("import <<3"), .payload("12345"), .line("echo")],
      answers: opened + ["* BYE BAD_FRAMING"])
    try expect(
      Input.opening + [.line("import <<7"), .payload("12345"), .line("echo")],
      answers: opened + ["* BYE BAD_FRAMING"])
  }

  @Test(
    "a mark that is malformed or not last ends the connection",
    arguments: [
      "import <<007", "import <<-1", "import <<+1", "import <<", "import <<5x",
      "import <<12345678901234567890", "import <<1234567890", "import <<5 a=1", "import <<5 ",
      "import <<5 <<5", "import<<5", "import a=x<<5", "import a=<<5", "<<5", #"import a="x"<<5"#,
    ])
  func badMark(line: String) throws {
    try expect(
      Input.opening + [.line(line), .line("echo")], answers: opened + ["* BYE BAD_FRAMING"])
  }

  @Test("a mark inside a closed JSON string is text")
  func markInString() throws {
    try expect(
      Input.opening + [.line(#"echo a="<<5" b="x <<5""#), .line("echo")],
      answers: opened + ["- OK echo", "- OK echo"], performs: ["echo", "echo"])
  }

  @Test("a payload above the limit ends the connection, one of the limit and an empty one do not")
  func payloadLimit() throws {
    var limits = Limits()
    limits.payloadBytes = 10
    try expect(
      Input.opening + [
        .line("import <<10"), .payload("0123456789"), .line("import <<0"), .payload(""),
        .line("import <<11"), .payload("0123456789a"),
      ],
      answers: opened + ["- OK import", "- OK import", "* BYE PAYLOAD_TOO_LARGE"],
      performs: ["import", "import"], limits: limits)
  }

  @Test("64 arguments are taken, 65 are refused")
  func manyArguments() throws {
    func line(_ count: Int) -> Input { .line("echo" + (1...count).map { " a\($0)=1" }.joined()) }
    try expect(
      Input.opening + [line(64), line(65)],
      answers: opened + ["- OK echo", "- ERR BAD_SYNTAX"], performs: ["echo"])
  }

  @Test("unknown and doubled modifiers are refused before any effect")
  func modifiers() throws {
    try expect(
      Input.opening + [
        .line("echo @initiative=a @as=b"), .line("echo @sudo"), .line("echo @as=a @as=b"),
        .line("echo @initiative"),
      ],
      answers: opened + [
        "- OK echo", "- ERR UNKNOWN_ARG", "- ERR BAD_SYNTAX", "- ERR BAD_VALUE",
      ], performs: ["echo"])
  }

  @Test(
    "modifiers that say nothing without a value are refused before any effect",
    arguments: ["@idem", "@confirm", "@deadline", "@if", "@as"])
  func emptyModifiers(modifier: String) throws {
    try expect(
      Input.opening + [
        .line("initiative.erase slug=x \(modifier)"), .line("echo @dry \(modifier)=5"),
      ],
      answers: opened + ["- ERR BAD_VALUE", "- OK echo"], performs: ["echo"])
  }

  @Test("a tag that still waits for its answer is refused, one that has it is not")
  func tagInUse() throws {
    var conversation = Conversation()
    conversation.open()
    conversation.send("#a echo", "#a echo", "#b echo")
    conversation.settle()
    conversation.send("#a echo")
    conversation.settle()
    #expect(
      try conversation.summary() == opened + [
        "#a OK echo", "#a ERR TAG_IN_USE", "#b OK echo", "#a OK echo",
      ])
  }

  @Test(
    "malformed tags are refused", arguments: ["#", "# echo", "#12345678901234567 echo", "#å echo"])
  func malformedTag(line: String) throws {
    try expect(Input.opening + [.line(line)], answers: opened + ["- ERR BAD_SYNTAX"])
  }

  @Test("terminal escapes and changes of direction in names leave the server escaped")
  func terminalEscapes() throws {
    var conversation = Conversation()
    conversation.open()
    conversation.send(#"echo name="\u001b[2J\u009b\u007f" other="# + "a\u{202E}b\u{2028}c\u{2066}")
    conversation.settle()
    let scalars = String(decoding: conversation.output, as: UTF8.self).unicodeScalars
    #expect(scalars.allSatisfy { $0 == "\n" || (0x20..<0x7F).contains($0.value) })
    let reply = try #require(try conversation.replies().last)
    #expect(reply.body["arguments"]?["name"]?.stringValue == "\u{1B}[2J\u{9B}\u{7F}")
  }

  @Test("the end of input in a payload or line stores nothing")
  func finInPayload() throws {
    try expect(
      Input.opening + [.line("import <<10"), .raw(Array("12345".utf8))],
      answers: opened + ["* BYE BAD_FRAMING"])
    try expect(
      Input.opening + [.line("import <<5"), .raw(Array("12345".utf8))],
      answers: opened + ["* BYE BAD_FRAMING"])
    try expect(
      Input.opening + [.raw(Array("echo".utf8))], answers: opened + ["* BYE BAD_FRAMING"])
  }

  @Test("the end of input after complete commands leaves them answered")
  func finAfterCommands() throws {
    try expect(
      Input.opening + [.line("#a echo"), .line("import <<2"), .payload("ab"), .line("#b echo")],
      answers: opened + ["#a OK echo", "- OK import", "#b OK echo"],
      performs: ["echo", "import", "echo"])
  }

  @Test("bytes after bye are ignored")
  func bytesAfterBye() throws {
    try expect(
      Input.opening + [
        .line("echo"), .line("bye"), .line("initiative.erase slug=x"), .raw([0, 13, 0xFF]),
      ],
      answers: opened + ["- OK echo", "* BYE OK"], performs: ["echo"])
  }
}
