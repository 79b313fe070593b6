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
/// Inputs are methods in the past tense that return what to do; the file `Session+Progress` says what
/// follows from them, `Session+Lines` what lines mean. Lines are decoded only while their
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
    /// Let other connections go on, then call `turnCame`.
    case yield
    /// Close once everything is sent.
    case close
    /// Close at once; nobody takes what is unsent.
    case abort
  }

  enum Phase { case hello, auth, open }

  enum Ending {
    case goodbye
    case endOfInput
    case refusal(Refusal)
  }

  let limits: Limits
  let proof: Credentials?
  var encoder = ReplyEncoder()
  var decoder: Decoder
  var deadlines: Deadlines
  var phase = Phase.hello
  var queue = RequestQueue()
  var incoming: RequestQueue.Entry?
  var undecoded: ArraySlice<UInt8> = []
  var hasInputEnded = false
  var isReading = true
  var refusalsBeforeAuth = 0
  /// Bytes that were written and have not left, those in `outgoing` included.
  var unsentBytes = 0
  /// What this input has had written so far; it leaves in one piece.
  var outgoing: [UInt8] = []
  var ending: Ending?
  /// `onerr=stop`: nothing is carried out behind a refusal.
  var stopsOnRefusal = false
  var hasStopped = false
  var actions: [Action] = []
  /// Requests answered at once in this turn.
  var answeredInTurn = 0
  var hasYielded = false
  var answerAtOnce: (@Sendable (Request, Language) -> Outcome?)?

  /// Why the connection ends; nil while it goes on and after a `bye` or the end of input.
  package internal(set) var cause: Refusal.Code?
  /// Whether `close` or `abort` has been returned.
  package internal(set) var isClosed = false

  /// A connection at its beginning; `proof` is what the kernel says of the other side, or what that
  /// showed in the handshake of TLS; nil for neither.
  package init(limits: Limits, proof: Credentials?, at now: ContinuousClock.Instant) {
    self.limits = limits
    self.proof = proof
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
    send(encoder.hello(Greeting(server: server, limits: limits, proof: proof)))
    return settle(at: now)
  }

  /// Bytes came, in whatever chunk.
  package mutating func bytesReceived(
    _ bytes: some Sequence<UInt8>, at now: ContinuousClock.Instant
  ) -> [Action] {
    guard ending == nil else { return [] }
    if !hasYielded { answeredInTurn = 0 }
    if undecoded.isEmpty {
      undecoded = Array(bytes)[...]
    } else {
      undecoded.append(contentsOf: bytes)
    }
    return settle(at: now)
  }

  /// Others have had their turn since `yield`.
  package mutating func turnCame(at now: ContinuousClock.Instant) -> [Action] {
    hasYielded = false
    answeredInTurn = 0
    return settle(at: now)
  }

  /// The other side has sent its last byte; it may still read.
  package mutating func inputClosed(at now: ContinuousClock.Instant) -> [Action] {
    hasInputEnded = true
    return settle(at: now)
  }

  /// The gate knows whose credentials they were; from now on `atOnce` answers what needs no `perform`.
  package mutating func authenticated(
    _ reply: Reply, at now: ContinuousClock.Instant,
    atOnce: (@Sendable (Request, Language) -> Outcome?)? = nil
  ) -> [Action] {
    guard !isClosed else { return [] }
    answerAtOnce = atOnce
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
    finishRunning(with: outcome)
    return settle(at: now)
  }
}
