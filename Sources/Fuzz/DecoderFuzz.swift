import Domain
import LineProtocol

/// The server's side of the line protocol: decoder, tokenizer, session and encoder together, with
/// a gate that carries out everything for whoever shows the token `good`.
struct DecoderFuzz: FuzzTarget {
  let name = "decoder"

  var corpus: [[UInt8]] {
    bytes(
      "hello rygrad=1\nauth token=good\n#a party.list limit=2\n#b bye\n",
      "hello rygrad=1 lang=da caps=x\r\nauth token=good\r\nimport a=\"x y\" <<5\r\n1\n3\r5\r\nping\r\n",
      "hello rygrad=1\nauth token=bad\nauth token=good\nping @initiative=a @as=b x=\"\\u00e6\"\nbye\n",
      "hello rygrad=1\nauth token=good\nx =1 <<3\nabc\nx <<0\n\n#a x\n#a x\n",
      "hello rygrad=1\nauth peer\nping\nGET / HTTP/1.1\r\nHost: x\r\n\r\n")
  }

  var tokens: [[UInt8]] {
    bytes(
      "\n", "\r\n", "\r", " ", "=", "\"", "\\", "\"\\", "<<", " <<5\n", " <<0\n\n", "<<007",
      "<<999999999",
      "#a ", "@as=", "@idem=k", "@dry", "a=1 ", "a=\"", "\\u0000", "\\ud800", "hello rygrad=1\n",
      "auth token=good\n", "bye\n", "{", "[", "\u{0}", "\u{1B}", "\u{85}", "\u{202E}", "å",
      String(repeating: " a=1", count: 65), String(repeating: "x", count: 1024))
      + [[0xC0, 0x8A], [0xED, 0xA0, 0x80], [0xFF], [0x16, 0x03, 0x01]]
  }

  func accepts(_ input: [UInt8]) -> Bool {
    let whole = Exchange(chunks: [input[...]])
    let chunked = Exchange(chunks: chunks(of: input))
    whole.check(against: input)
    chunked.check(against: input)
    // Whether a tag is still in use is the one thing that may depend on when bytes arrive.
    if !whole.labels.contains("TAG_IN_USE"), !chunked.labels.contains("TAG_IN_USE") {
      precondition(whole.output == chunked.output, "chunking changes the answers")
      precondition(whole.performed == chunked.performed, "chunking changes the requests")
    }
    return !whole.performed.isEmpty
  }

  /// Chunks whose lengths follow from the input, so that the same seed cuts in the same places.
  private func chunks(of input: [UInt8]) -> [ArraySlice<UInt8>] {
    var generator = SplitMix64(seed: input.reduce(0) { $0 &* 31 &+ UInt64($1) })
    var chunks: [ArraySlice<UInt8>] = []
    var rest = input[...]
    while !rest.isEmpty {
      let chunk = rest.prefix(1 + generator.below(24))
      chunks.append(chunk)
      rest = rest.dropFirst(chunk.count)
    }
    return chunks
  }
}

/// One connection from greeting to end of input.
private struct Exchange {
  private(set) var output: [UInt8] = []
  private(set) var performed: [Request] = []
  private(set) var labels: Set<String> = []
  private var session: Session
  private var isAuthenticated = false
  private let now = ContinuousClock.now

  init(chunks: [ArraySlice<UInt8>]) {
    session = Session(limits: Limits(), proof: nil, at: now)
    carryOut(session.connected(server: "rygrad/fuzz", at: now))
    for chunk in chunks { carryOut(session.bytesReceived(chunk, at: now)) }
    carryOut(session.inputClosed(at: now))
    precondition(session.isClosed, "the end of input ends the session")
    var parser = ReplyParser()
    parser.receive(output)
    do {
      while let line = try parser.next() { labels.insert(line.label) }
    } catch {
      preconditionFailure("a line of output is malformed")
    }
    precondition(parser.isEmpty, "output ends with a line end")
  }

  /// Checks that no more is answered than was asked.
  func check(against input: [UInt8]) {
    let lines = input.count { $0 == UInt8(ascii: "\n") }
    var parser = ReplyParser()
    parser.receive(output)
    var answers = 0
    var goodbyes = 0
    while let line = try? parser.next() {
      precondition(goodbyes == 0, "BYE is the last line")
      if line.kind == .ok || line.kind == .err { answers += 1 }
      if line.kind == .bye { goodbyes += 1 }
    }
    precondition(answers <= lines, "more answers than requests")
    precondition(performed.count <= answers, "a request without answer")
  }

  private mutating func carryOut(_ actions: [Session.Action]) {
    var sentBytes = 0
    for action in actions {
      switch action {
      case .send(let bytes):
        output += bytes
        sentBytes += bytes.count
      case .authenticate(.token("good"), _):
        isAuthenticated = true
        carryOut(session.authenticated(Reply(), at: now))
      case .authenticate:
        let message = Message(da: "Nej.", en: "No.")
        carryOut(session.refused(Refusal(.authFailed, message), at: now))
      case .perform(let request, _):
        precondition(isAuthenticated, "a request was handed out before auth")
        performed.append(request)
        let values = request.arguments.map { JSON.string($0.value) }
        carryOut(session.replied(.success(Reply(result: ["values": .array(values)])), at: now))
      case .yield: carryOut(session.turnCame(at: now))
      case .pauseReading, .resumeReading, .close: break
      case .abort: preconditionFailure("cut although everything was taken")
      }
    }
    if sentBytes > 0 { carryOut(session.outputFlushed(bytes: sentBytes, at: now)) }
  }
}
