package import Domain

/// One connection's conversation as a state machine: no sockets, no clock, no gate of its own.
///
/// ```
///             hello            auth            authenticated
///   ┌───────┐ ─────▶ ┌──────┐ ─────▶ (gate) ──────────────▶ ┌──────┐
///   │ hello │        │ auth │ ◀───────  refused             │ open │──┐ requests, one at a time
///   └───────┘        └──────┘                               └──────┘◀─┘ in order of arrival
///       │ anything else  │ too many refusals                    │ bye, end of input, draining
///       ▼                ▼                                      ▼
///     BYE and close; in any phase also when framing is in doubt or a time limit runs out
/// ```
///
/// Inputs are methods in the past tense that return what to do. Lines are decoded only while their
/// requests can be queued, so memory is bounded by the limits: what cannot be decoded yet stays in
/// `undecoded`, and reading is paused. Requests that arrived whole before the connection's end are
/// carried out and answered before `BYE`.
package struct Session {
  /// What the connection must do, in order.
  package enum Action: Equatable {
    /// Send these bytes, and report them to `outputFlushed`.
    case send([UInt8])
    /// Ask the gate who this is; then call `authenticated` or `refused`.
    case authenticate(Credentials, Language)
    /// Have the gate carry this out; then call `replied`.
    case perform(Request, Language)
    /// Take no more from the socket.
    case pauseReading
    /// Take bytes from the socket again.
    case resumeReading
    /// Close once everything is sent.
    case close
    /// Close at once; nobody takes what is unsent.
    case abort
  }

  private enum Phase { case hello, auth, open }

  private enum Ending {
    case goodbye
    case endOfInput
    case refusal(Refusal)
  }

  private let limits: Limits
  private let peer: Credentials?
  private var encoder = ReplyEncoder()
  private var decoder: Decoder
  private var deadlines: Deadlines
  private var phase = Phase.hello
  private var queue = RequestQueue()
  private var incoming: RequestQueue.Entry?
  private var undecoded: ArraySlice<UInt8> = []
  private var hasInputEnded = false
  private var isReading = true
  private var refusalsBeforeAuth = 0
  private var unsentBytes = 0
  private var ending: Ending?
  /// `onerr=stop`: nothing is carried out behind a refusal.
  private var stopsOnRefusal = false
  private var hasStopped = false
  private var actions: [Action] = []

  /// Why the connection ends; nil while it goes on and after a `bye` or the end of input.
  package private(set) var cause: Refusal.Code?
  /// Whether `close` or `abort` has been returned.
  package private(set) var isClosed = false

  /// A connection at its beginning; `peer` is what the kernel says of the other side, nil over TCP.
  package init(limits: Limits, peer: Credentials?, at now: ContinuousClock.Instant) {
    self.limits = limits
    self.peer = peer
    decoder = Decoder(lineBytes: limits.lineBytesBeforeAuth, payloadBytes: nil)
    deadlines = Deadlines(limits: limits, connectedAt: now)
  }

  /// Whether so little waits to be sent that more may be said.
  package var keepsUp: Bool { unsentBytes <= limits.outputBytes / 16 }

  /// When `timerFired` must be called at the latest; nil for not at all.
  package var deadline: ContinuousClock.Instant? { deadlines.next }
}

// MARK: - Inputs

extension Session {
  /// The connection stands.
  package mutating func connected(
    server: String, at now: ContinuousClock.Instant
  ) -> [Action] {
    let greeting = Greeting(server: server, limits: limits, offersPeer: peer != nil)
    send(encoder.hello(greeting))
    return settle(at: now)
  }

  /// Bytes came, in whatever chunk.
  package mutating func bytesReceived(
    _ bytes: some Sequence<UInt8>, at now: ContinuousClock.Instant
  ) -> [Action] {
    guard ending == nil else { return [] }
    if undecoded.isEmpty {
      undecoded = Array(bytes)[...]
    } else {
      undecoded.append(contentsOf: bytes)
    }
    return settle(at: now)
  }

  /// The other side has sent its last byte; it may still read.
  package mutating func inputClosed(at now: ContinuousClock.Instant) -> [Action] {
    hasInputEnded = true
    return settle(at: now)
  }

  /// The gate knows whose credentials they were.
  package mutating func authenticated(
    _ reply: Reply, at now: ContinuousClock.Instant
  ) -> [Action] {
    guard !isClosed else { return [] }
    phase = .open
    decoder.lineBytes = limits.lineBytes
    decoder.payloadBytes = limits.payloadBytes
    deadlines.authenticated()
    return answered(.success(reply), at: now)
  }

  /// The gate does not accept the credentials.
  package mutating func refused(_ refusal: Refusal, at now: ContinuousClock.Instant) -> [Action] {
    guard !isClosed else { return [] }
    countRefusalBeforeAuth(refusal)
    return answered(.failure(refusal), at: now)
  }

  /// The gate has carried out the request handed to it.
  package mutating func replied(
    _ outcome: Outcome, at now: ContinuousClock.Instant
  ) -> [Action] {
    guard !isClosed else { return [] }
    return answered(outcome, at: now)
  }

  /// The gate has something to say of the request that it is carrying out.
  package mutating func said(_ interim: Interim, at now: ContinuousClock.Instant) -> [Action] {
    guard !isClosed, let running = queue.running else { return [] }
    send(encoder.interim(interim, to: running.verb, tag: running.tag))
    return settle(at: now)
  }

  /// An operator ends the connection.
  package mutating func hungUp(at now: ContinuousClock.Instant) -> [Action] {
    queue.refuseWaiting(with: .hungUp)
    end(.refusal(.hungUp))
    return settle(at: now)
  }

  /// So many of the bytes to send have left.
  package mutating func outputFlushed(
    bytes: Int, at now: ContinuousClock.Instant
  ) -> [Action] {
    unsentBytes -= bytes
    deadlines.outputFlushed(at: now)
    return settle(at: now)
  }

  /// The server is stopping: what runs is answered, what waits is refused.
  package mutating func drainingBegan(at now: ContinuousClock.Instant) -> [Action] {
    queue.refuseWaiting(with: .draining)
    end(.refusal(.draining))
    return settle(at: now)
  }

  /// A deadline has come, or may have.
  package mutating func timerFired(at now: ContinuousClock.Instant) -> [Action] {
    switch deadlines.expired(at: now, payloadRemaining: decoder.payloadRemaining) {
    case nil:
      break
    case .stalledOutput:
      isClosed = true
      cause = .timeout
      queue.removeAll()
      deadlines.stop()
      return [.abort]
    case .auth(let refusal):
      // The gate may still be at it; its answer would come too late.
      queue.removeAll()
      end(.refusal(refusal))
    case .idle(let refusal), .slowPayload(let refusal):
      end(.refusal(refusal))
    }
    return settle(at: now)
  }

  private mutating func answered(
    _ outcome: Outcome, at now: ContinuousClock.Instant
  ) -> [Action] {
    guard let entry = queue.finishRunning() else {
      preconditionFailure("an answer to a request that was not handed out")
    }
    answer(outcome, to: entry.verb, tag: entry.tag)
    return settle(at: now)
  }
}

// MARK: - Progress

extension Session {
  /// Goes as far as the inputs so far allow, and returns what there is to do.
  private mutating func settle(at now: ContinuousClock.Instant) -> [Action] {
    guard !isClosed else {
      deadlines.update(at: now, isIdle: false, payloadRemaining: nil, isStalled: unsentBytes > 0)
      return []
    }
    repeat { advance() } while decode()
    if queue.isEmpty, let ending { close(ending) }
    updateReading()
    deadlines.update(
      at: now, isIdle: phase == .open && queue.isEmpty && !isClosed,
      payloadRemaining: ending == nil && !isBlocked ? decoder.payloadRemaining : nil,
      isStalled: isClosed ? unsentBytes > 0 : unsentBytes >= limits.outputBytes)
    defer { actions.removeAll() }
    return actions
  }

  /// Decodes up to the next event; false when there is none or it must wait.
  private mutating func decode() -> Bool {
    guard ending == nil, !isBlocked else { return false }
    guard let event = decoder.decode(&undecoded) else {
      if hasInputEnded {
        end(decoder.isMidway ? .refusal(FramingFault.truncated.refusal) : .endOfInput)
      }
      return false
    }
    switch event {
    case .line(let line, let payloadLength):
      if payloadLength != nil { deadlines.payloadBegan() }
      lineReceived(line, payloadLength: payloadLength)
    case .payload(let payload): payloadReceived(payload)
    case .payloadDiscarded: break
    case .failed(let fault): framingFailed(fault.cause)
    }
    return true
  }

  /// Whether decoding must wait for the gate or for the other side to read.
  private var isBlocked: Bool {
    queue.count >= limits.inFlight || queue.isAuthenticating
      || unsentBytes >= limits.outputBytes
      || queue.payloadBytes > 0
        && queue.payloadBytes + (incoming?.payloadBytes ?? 0) > limits.payloadBytes
  }

  /// Answers what needs no gate and hands out the next request that does.
  private mutating func advance() {
    while let entry = queue.nextAnswered() {
      answer(entry.outcome, to: entry.verb, tag: entry.tag)
    }
    guard unsentBytes < limits.outputBytes, let work = queue.startNext() else { return }
    switch work {
    case .authenticate(let credentials):
      actions.append(.authenticate(credentials, encoder.language))
    case .perform(let request):
      actions.append(.perform(request, encoder.language))
    }
  }

  private mutating func answer(_ outcome: Outcome, to verb: String, tag: String?) {
    if case .failure(let refusal) = outcome, refusal.code.isFatal {
      queue.removeAll()
      return end(.refusal(refusal))
    }
    send(encoder.answer(outcome, to: verb, tag: tag))
    guard stopsOnRefusal, phase == .open, !hasStopped, case .failure = outcome else { return }
    hasStopped = true
    queue.refuseAll(with: .skipped)
  }

  private mutating func updateReading() {
    let shouldRead = ending == nil && !isBlocked
    guard shouldRead != isReading else { return }
    isReading = shouldRead
    actions.append(shouldRead ? .resumeReading : .pauseReading)
  }

  private mutating func send(_ bytes: [UInt8]) {
    unsentBytes += bytes.count
    actions.append(.send(bytes))
  }

  /// Takes no more input; the first reason to end is the one that is told.
  private mutating func end(_ ending: Ending) {
    guard self.ending == nil else { return }
    self.ending = ending
    if case .refusal(let refusal) = ending { cause = refusal.code }
    undecoded = []
    incoming = nil
  }

  private mutating func close(_ ending: Ending) {
    switch ending {
    case .goodbye: send(encoder.goodbye())
    case .endOfInput: break
    case .refusal(let refusal): send(encoder.bye(refusal))
    }
    isClosed = true
    deadlines.stop()
    actions.append(.close)
  }
}

// MARK: - Lines

extension Session {
  private mutating func framingFailed(_ fault: FramingFault) {
    // Whatever speaks another protocol is told which one this is, not what is wrong with its bytes.
    let isStranger = phase == .hello && fault.refusal.code == .badFraming
    end(.refusal(isStranger ? .notThisProtocol : fault.refusal))
  }

  private mutating func lineReceived(_ bytes: [UInt8], payloadLength: Int?) {
    let line = Tokenizer.tokenize(bytes, argumentLimit: limits.arguments)
    do throws(Refusal) {
      switch phase {
      case .hello: try greeted(line)
      case .auth: try credentialsShown(line)
      case .open: try requested(line, payloadLength: payloadLength)
      }
    } catch {
      if payloadLength != nil { decoder.discardPayload() }
      guard !error.code.isFatal else { return end(.refusal(error)) }
      if phase != .open { countRefusalBeforeAuth(error) }
      let verb = (try? line.request.get().verb) ?? ""
      queue.append(answered: .failure(error), verb: verb, tag: line.tag)
    }
  }

  private mutating func greeted(_ line: RequestLine) throws(Refusal) {
    guard case .success(let request) = line.request, request.verb == "hello" else {
      throw .notThisProtocol
    }
    let hello = try Hello(request)
    encoder.language = hello.language
    stopsOnRefusal = hello.stopsOnRefusal
    phase = .auth
    queue.append(answered: .success(hello.reply), verb: request.verb, tag: line.tag)
  }

  private mutating func credentialsShown(_ line: RequestLine) throws(Refusal) {
    let request = try line.request.get()
    switch request.verb {
    case "auth":
      let credentials = try Credentials(request, peer: peer)
      queue.append(.authenticate(credentials), verb: request.verb, tag: line.tag)
    case "bye": try farewell(request)
    default: throw .authRequired
    }
  }

  private mutating func requested(
    _ line: RequestLine, payloadLength: Int?
  ) throws(Refusal) {
    if hasStopped, (try? line.request.get().verb) != "bye" { throw .skipped }
    if let tag = line.tag, queue.contains(tag: tag) { throw .tagInUse }
    let request = try line.request.get()
    switch request.verb {
    case "hello", "auth":
      throw .alreadyAuthenticated
    case "bye":
      guard payloadLength == nil else { throw .payloadUnexpected }
      try farewell(request)
    default:
      try request.checkModifiers()
      let entry = RequestQueue.Entry(
        .perform(request), verb: request.verb, tag: line.tag, payloadBytes: payloadLength ?? 0)
      if payloadLength == nil { queue.append(entry) } else { incoming = entry }
    }
  }

  private mutating func farewell(_ request: Request) throws(Refusal) {
    try request.refuseModifiers()
    try request.refuseArguments()
    end(.goodbye)
  }

  private mutating func payloadReceived(_ payload: [UInt8]) {
    guard let entry = incoming else { return }
    incoming = nil
    guard !hasStopped else {
      return queue.append(answered: .failure(.skipped), verb: entry.verb, tag: entry.tag)
    }
    queue.append(entry.carrying(payload))
  }

  private mutating func countRefusalBeforeAuth(_ refusal: Refusal) {
    refusalsBeforeAuth += 1
    if refusalsBeforeAuth >= limits.refusalsBeforeAuth { end(.refusal(refusal)) }
  }
}
