import Domain
import Testing

@testable import LineProtocol

/// A session together with a scripted gate, clock and network.
///
/// The gate knows the token `good`, carries out everything, and answers `echo` with its arguments,
/// `rows count=…` with rows, `fail` with a refusal that has details. `ping` is answered at once.
struct Conversation {
  private(set) var session: Session
  private(set) var performed: [Request] = []
  private(set) var output: [UInt8] = []
  private(set) var unflushed = 0
  private(set) var isReading = true
  private(set) var isCut = false
  /// How often others were let go on.
  private(set) var yields = 0
  private(set) var isWaitingForTurn = false
  private(set) var questions: [Session.Action] = []
  private(set) var now = ContinuousClock.now

  /// Connects; `peer` as on a Unix socket.
  init(limits: Limits = Limits(), peer: Credentials? = nil) {
    session = Session(limits: limits, proof: peer, at: now)
    carryOut(session.connected(server: "rygrad/test", at: now))
  }

  /// Sends `bytes` in random chunks; the gate and the network are sometimes slow.
  mutating func send(_ bytes: [UInt8], using generator: inout SeededGenerator) {
    for chunk in generator.chunks(of: bytes) {
      carryOut(session.bytesReceived(chunk, at: now))
      if Bool.random(using: &generator) { answerOne() }
      if Bool.random(using: &generator) { flush() }
      if Bool.random(using: &generator) { takeTurn() }
    }
  }

  /// Sends lines that end in LF.
  mutating func send(_ lines: String...) {
    let bytes = lines.flatMap { Array($0.utf8) + [UInt8.lineFeed] }
    carryOut(session.bytesReceived(bytes, at: now))
  }

  /// Sends bytes as they are.
  mutating func send(raw bytes: some Sequence<UInt8>) {
    carryOut(session.bytesReceived(bytes, at: now))
  }

  /// Says hello and authenticates.
  mutating func open() {
    send("hello rygrad=1", "auth token=good")
    settle()
  }

  /// Ends the input.
  mutating func finish() { carryOut(session.inputClosed(at: now)) }

  /// Lets the gate answer all and the network take all, again and again until nothing is left.
  mutating func settle() {
    while !questions.isEmpty || unflushed > 0 || isWaitingForTurn {
      flush()
      answerOne()
      takeTurn()
    }
  }

  /// Lets the gate answer its oldest question.
  mutating func answerOne() {
    guard !questions.isEmpty else { return }
    switch questions.removeFirst() {
    case .authenticate(.token("good"), _), .authenticate(.peer, _):
      carryOut(
        session.authenticated(Reply(result: ["name": "Anna"]), at: now) { request, _ in
          request.verb == "ping" ? Self.answer(request) : nil
        })
    case .authenticate:
      let message = Message(da: "Nej.", en: "No.")
      carryOut(session.refused(Refusal(.authFailed, message), at: now))
    case .perform(let request, _):
      carryOut(session.replied(Self.answer(request), at: now))
    default:
      Issue.record("not a question")
    }
  }

  /// Goes on where others were let go on.
  mutating func takeTurn() {
    guard isWaitingForTurn else { return }
    isWaitingForTurn = false
    carryOut(session.turnCame(at: now))
  }

  /// Has the gate say something of the request that it is at.
  mutating func say(_ interim: Interim) { carryOut(session.said(interim, at: now)) }

  /// Has the gate refuse what it is at.
  mutating func refuse(_ refusal: Refusal) {
    questions.removeFirst()
    carryOut(session.replied(.failure(refusal), at: now))
  }

  /// Has an operator end the connection.
  mutating func hangUp() { carryOut(session.hungUp(at: now)) }

  /// Lets the network take all output so far.
  mutating func flush() {
    let bytes = unflushed
    unflushed = 0
    if bytes > 0 { carryOut(session.outputFlushed(bytes: bytes, at: now)) }
  }

  /// Lets the network take some output.
  mutating func flush(bytes: Int) {
    unflushed -= bytes
    carryOut(session.outputFlushed(bytes: bytes, at: now))
  }

  /// Has the server begin to stop.
  mutating func drain() { carryOut(session.drainingBegan(at: now)) }

  /// Lets time pass, with a call at every deadline on the way.
  mutating func wait(seconds: Int) {
    let end = now + .seconds(seconds)
    while let deadline = session.deadline, deadline <= end {
      now = max(now, deadline)
      carryOut(session.timerFired(at: now))
    }
    now = end
  }

  /// The output as lines; each one must be well formed.
  func replies() throws -> [ReplyLine] {
    var parser = ReplyParser()
    parser.receive(output)
    var lines: [ReplyLine] = []
    while let line = try parser.next() { lines.append(line) }
    #expect(parser.isEmpty, "output ends in the middle of a line")
    return lines
  }

  /// The output after the greeting, as `tag KIND label`.
  func summary() throws -> [String] {
    try replies().dropFirst().map { line in
      let subject = line.kind == .bye ? "*" : line.tag.map { "#\($0)" } ?? "-"
      return "\(subject) \(line.kind.rawValue) \(line.label)"
    }
  }

  private mutating func carryOut(_ actions: [Session.Action]) {
    for action in actions {
      switch action {
      case .send(let bytes):
        output += bytes
        unflushed += bytes.count
      case .authenticate:
        questions.append(action)
      case .perform(let request, _):
        #expect(questions.isEmpty, "two requests at once")
        performed.append(request)
        questions.append(action)
      case .pauseReading: isReading = false
      case .resumeReading: isReading = true
      case .yield:
        #expect(!isWaitingForTurn, "a turn is waited for once")
        yields += 1
        isWaitingForTurn = true
      case .close: break
      case .abort: isCut = true
      }
    }
  }

  /// What the scripted gate answers.
  static func answer(_ request: Request) -> Outcome {
    switch request.verb {
    case "rows":
      let count = request.arguments.first.flatMap { Int($0.value) } ?? 0
      let filler = String(repeating: "x", count: 1000)
      return .success(Reply(rows: Array(repeating: ["filler": .string(filler)], count: count)))
    case "fail":
      return .failure(
        Refusal(
          .dataInvalid, Message(da: "Forkert.", en: "Wrong."),
          details: [["line": 1, "reason": "first"], ["line": 2, "reason": "second"]]))
    default:
      let arguments = request.arguments.map { JSON.Member(name: $0.name, value: .string($0.value)) }
      return .success(Reply(result: ["arguments": .object(arguments)]))
    }
  }
}

/// Sends `inputs` and the end of input under many random chunkings and both line ends; every time
/// the answers after the greeting must be `expected`, and the gate must carry out `performed`.
func expect(
  _ inputs: [Input], answers expected: [String], performs performed: [String] = [],
  limits: Limits = Limits(), lineEnds: [LineEnd] = LineEnd.allCases,
  test: String = #function, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  var generator = SeededGenerator(for: test)
  for lineEnd in lineEnds {
    let bytes = Input.bytes(inputs, lineEnd)
    for _ in 0..<25 {
      var conversation = Conversation(limits: limits)
      conversation.send(bytes, using: &generator)
      conversation.finish()
      conversation.settle()
      #expect(try conversation.summary() == expected, "\(lineEnd)", sourceLocation: sourceLocation)
      #expect(
        conversation.performed.map(\.verb) == performed, "\(lineEnd)",
        sourceLocation: sourceLocation)
      #expect(conversation.session.isClosed, sourceLocation: sourceLocation)
    }
  }
}
