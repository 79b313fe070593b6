import Domain

extension Session {
  /// Goes as far as the inputs so far allow, and returns what there is to do.
  mutating func settle(at now: ContinuousClock.Instant) -> [Action] {
    guard !isClosed else {
      deadlines.update(at: now, isIdle: false, payloadRemaining: nil, isStalled: unsentBytes > 0)
      return []
    }
    repeat { advance() } while decode()
    if queue.isEmpty, let ending { close(ending) }
    if hasHadItsTurn, !hasYielded, ending == nil {
      hasYielded = true
      actions.append(.yield)
    }
    updateReading()
    if !outgoing.isEmpty {
      // Before what follows from it, such as the close.
      actions.insert(.send(outgoing), at: 0)
      outgoing = []
    }
    deadlines.update(
      at: now, isIdle: phase == .open && queue.isEmpty && !isClosed,
      payloadRemaining: ending == nil && !isBlocked ? decoder.payloadRemaining : nil,
      isStalled: isClosed ? unsentBytes > 0 : unsentBytes >= limits.outputBytes)
    defer { actions = [] }
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

  /// Whether so much was answered in one go that others wait for their answers.
  private var hasHadItsTurn: Bool {
    answeredInTurn >= limits.inFlight && !undecoded.isEmpty
  }

  /// Whether decoding must wait for the gate, for others, or for the other side to read.
  private var isBlocked: Bool {
    hasHadItsTurn || queue.count >= limits.inFlight || phase != .open && queue.isAuthenticating
      || unsentBytes >= limits.outputBytes
      || queue.payloadBytes > 0
        && queue.payloadBytes + (incoming?.payloadBytes ?? 0) > limits.payloadBytes
  }

  /// Answers what needs no gate and hands out the next request that does.
  private mutating func advance() {
    while true {
      while let entry = queue.nextAnswered() {
        answer(entry.outcome, to: entry.verb, tag: entry.tag)
      }
      guard unsentBytes < limits.outputBytes, let work = queue.startNext() else { return }
      switch work {
      case .authenticate(let credentials):
        return actions.append(.authenticate(credentials, encoder.language))
      case .perform(let request):
        guard let outcome = outcomeAtOnce(of: request) else {
          return actions.append(.perform(request, encoder.language))
        }
        finishRunning(with: outcome)
      }
    }
  }

  /// What a request comes to that needs no `perform`; nil for one that does.
  mutating func outcomeAtOnce(of request: Request) -> Outcome? {
    guard let outcome = answerAtOnce?(request, encoder.language) else { return nil }
    answeredInTurn += 1
    deadlines.requestAnswered()
    return outcome
  }

  /// Answers the request that runs.
  mutating func finishRunning(with outcome: Outcome) {
    guard let entry = queue.finishRunning() else {
      preconditionFailure("an answer to a request that was not handed out")
    }
    answer(outcome, to: entry.verb, tag: entry.tag)
  }

  mutating func answer(_ outcome: Outcome, to verb: String, tag: String?) {
    if case .failure(let refusal) = outcome, refusal.code.isFatal {
      queue.removeAll()
      return end(.refusal(refusal))
    }
    let before = outgoing.count
    encoder.write(outcome, to: verb, tag: tag, into: &outgoing)
    unsentBytes += outgoing.count - before
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

  mutating func send(_ bytes: [UInt8]) {
    unsentBytes += bytes.count
    outgoing += bytes
  }

  /// Takes no more input; the first reason to end is the one that is told.
  mutating func end(_ ending: Ending) {
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
