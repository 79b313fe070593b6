import Domain

extension Session {
  mutating func framingFailed(_ fault: FramingFault) {
    // Whatever speaks another protocol is told which one this is, not what is wrong with its bytes.
    let isStranger = phase == .hello && fault.refusal.code == .badFraming
    end(.refusal(isStranger ? .notThisProtocol : fault.refusal))
  }

  mutating func lineReceived(_ bytes: [UInt8], payloadLength: Int?) {
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
      let credentials = try Credentials(request, proof: proof)
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
      if payloadLength == nil, queue.isEmpty, let outcome = outcomeAtOnce(of: request) {
        return answer(outcome, to: request.verb, tag: line.tag)
      }
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

  mutating func payloadReceived(_ payload: [UInt8]) {
    guard let entry = incoming else { return }
    incoming = nil
    guard !hasStopped else {
      return queue.append(answered: .failure(.skipped), verb: entry.verb, tag: entry.tag)
    }
    queue.append(entry.carrying(payload))
  }

  mutating func countRefusalBeforeAuth(_ refusal: Refusal) {
    refusalsBeforeAuth += 1
    if refusalsBeforeAuth >= limits.refusalsBeforeAuth { end(.refusal(refusal)) }
  }
}
