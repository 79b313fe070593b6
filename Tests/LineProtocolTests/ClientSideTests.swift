import Domain
import Testing

@testable import LineProtocol

@Suite struct ClientSideTests {
  @Test("whatever is written is read back as the same request")
  func roundTrip() throws {
    var generator = SeededGenerator(for: "round trip")
    let characters: [Character] = [
      "a", "Z", "0", " ", "\"", "\\", "<", "{", "[", "=", "\n", "\r", "\t", "\u{1B}", "\u{85}",
      "\u{202E}", "\u{2028}", "å", "e\u{301}", "😀", "#", "@",
    ]
    func text() -> String {
      String(
        (0..<Int.random(in: 0...8, using: &generator)).map { _ in
          characters.randomElement(using: &generator) ?? "a"
        })
    }
    for round in 0..<5000 {
      var request = Request(verb: "party.add")
      request.modifiers = [.init(name: "as", value: text()), .init(name: "dry")]
      request.arguments = [.init(name: "a", value: text()), .init(name: "b_2", value: text())]
      if round.isMultiple(of: 2) { request.payload = Array(text().utf8) }
      let bytes = try RequestWriter.encode(request, tag: "t\(round)")
      #expect(try Self.read(bytes) == [request], "\(request)")
    }
  }

  @Test("values stand bare where they may, in quotes where they must")
  func quoting() throws {
    let request = Request(
      verb: "echo",
      arguments: [
        .init(name: "a", value: "x=1"), .init(name: "b", value: "x y"), .init(name: "c", value: ""),
        .init(name: "d", value: "<<5"), .init(name: "e", value: "{"), .init(name: "f", value: "å"),
      ])
    let line = String(decoding: try RequestWriter.encode(request), as: UTF8.self)
    #expect(line == "echo a=x=1 b=\"x y\" c=\"\" d=\"<<5\" e=\"{\" f=å\n")
  }

  @Test("auth peer needs no value")
  func peer() throws {
    let request = Request(verb: "auth", arguments: [.init(name: "peer", value: "")])
    let bytes = try RequestWriter.encode(request)
    #expect(String(decoding: bytes, as: UTF8.self) == "auth peer\n")
    #expect(try Self.read(bytes) == [request])
  }

  @Test("names, verbs and tags outside the grammar are not written")
  func injection() {
    for verb in ["", "a b", "echo\nbye", "echo <<5", "é"] {
      #expect(throws: Refusal.self) { try RequestWriter.encode(Request(verb: verb)) }
    }
    for name in ["", "a b", "a=1", "A", "a\n"] {
      let arguments = [Request.Argument(name: name, value: "1")]
      #expect(throws: Refusal.self) {
        try RequestWriter.encode(Request(verb: "echo", arguments: arguments))
      }
    }
    #expect(throws: Refusal.self) { try RequestWriter.encode(Request(verb: "echo"), tag: "a b") }
    let nul = [Request.Argument(name: "a", value: "\0")]
    #expect(throws: Refusal.self) {
      try RequestWriter.encode(Request(verb: "echo", arguments: nul))
    }
  }

  @Test("a line that the server would not take is not written")
  func tooLong() throws {
    func encode(_ count: Int) throws(Refusal) -> [UInt8] {
      let value = String(repeating: "x", count: count)
      return try RequestWriter.encode(
        Request(verb: "echo", arguments: [.init(name: "a", value: value)]), lineBytes: 100)
    }
    #expect(try encode(92).count == 100)
    #expect(throws: Refusal.self) { try encode(93) }
  }

  @Test("reply lines are parsed under any chunking")
  func replies() throws {
    let text = """
      * HELLO rygrad {"versions":[1]}
      - OK hello {}
      #a-b_1 ROW party.list {"name":"two  spaces { } \\n"}
      #a-b_1 ERR NOT_FOUND {"msg":"x"}
      - PROG job.wait {"done":1}
      * EVT watch {"seq":1}
      * BYE OK {}

      """
    var generator = SeededGenerator(for: "reply lines")
    for _ in 0..<200 {
      var parser = ReplyParser()
      var lines: [ReplyLine] = []
      for chunk in generator.chunks(of: Array(text.utf8)) {
        parser.receive(chunk)
        while let line = try parser.next() { lines.append(line) }
      }
      #expect(parser.isEmpty)
      #expect(lines.map(\.kind) == [.hello, .ok, .row, .err, .progress, .event, .bye])
      #expect(lines.map(\.tag) == [nil, nil, "a-b_1", "a-b_1", nil, nil, nil])
      #expect(lines[2].body["name"] == "two  spaces { } \n")
    }
  }

  @Test("the octets of a DATA line are taken as they are, under any chunking")
  func data() throws {
    let octets: [UInt8] = [0, 10, 13, 255, 10] + Array("- OK ping {}\n".utf8)
    let bytes =
      Array("- DATA export.read {\"bytes\":\(octets.count)}\n".utf8) + octets
      + Array("\n- DATA export.read {\"bytes\":0}\n\n- OK export.read {}\n".utf8)
    var generator = SeededGenerator(for: "data")
    for _ in 0..<200 {
      var parser = ReplyParser()
      var lines: [ReplyLine] = []
      for chunk in generator.chunks(of: bytes) {
        parser.receive(chunk)
        while let line = try parser.next() { lines.append(line) }
      }
      #expect(parser.isEmpty)
      #expect(lines.map(\.kind) == [.data, .data, .ok])
      #expect(lines[0].octets == octets)
      #expect(lines[1].octets == [])
    }
  }

  @Test(
    "a DATA line that lies about its octets is malformed",
    arguments: [
      "- DATA x {}\n", "- DATA x {\"bytes\":-1}\n", "- DATA x {\"bytes\":\"1\"}\nx\n",
      "- DATA x {\"bytes\":1}\nxy\n", "- DATA x {\"bytes\":99999999999}\n",
    ])
  func falseData(text: String) {
    var parser = ReplyParser()
    parser.receive(text.utf8)
    #expect(throws: ReplyParser.Malformed.data) { try parser.next() }
  }

  @Test("auth certificate needs no value")
  func certificate() throws {
    let request = Request(verb: "auth", arguments: [.init(name: "certificate", value: "")])
    #expect(try RequestWriter.encode(request) == Array("auth certificate\n".utf8))
  }

  @Test(
    "what is no reply line is malformed",
    arguments: [
      "", "HTTP/1.1 400 Bad Request", "- OK ping", "- OK ping []", "- OK ping {", "- YES ping {}",
      "x OK ping {}", "# OK ping {}", "-  OK {}", "- OK  {}",
    ])
  func malformed(line: String) {
    var parser = ReplyParser()
    parser.receive("\(line)\n".utf8)
    #expect(throws: ReplyParser.Malformed.line) { try parser.next() }
  }

  @Test("a reply line without end is given up")
  func endless() {
    var parser = ReplyParser(maximumLineBytes: 10)
    parser.receive("0123456789".utf8)
    #expect(throws: Never.self) { try parser.next() }
    parser.receive("0".utf8)
    #expect(throws: ReplyParser.Malformed.lineTooLong(limit: 10)) { try parser.next() }
  }

  /// The requests of `bytes` as a server reads them.
  private static func read(_ bytes: [UInt8]) throws -> [Request] {
    var decoder = Decoder(lineBytes: 8192, payloadBytes: 100)
    var input = bytes[...]
    var requests: [Request] = []
    while let event = decoder.decode(&input) {
      switch event {
      case .line(let line, _):
        requests.append(try Tokenizer.tokenize(line, argumentLimit: 64).request.get())
      case .payload(let payload): requests[requests.count - 1].payload = payload
      case .payloadDiscarded, .failed: Issue.record("\(event)")
      }
    }
    return requests
  }
}
