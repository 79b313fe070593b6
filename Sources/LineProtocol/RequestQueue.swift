import Domain

/// The requests of one connection that wait for their answer, in order of arrival.
struct RequestQueue {
  /// What only the gate can do.
  enum Work {
    case authenticate(Credentials)
    case perform(Request)
  }

  /// One request and what is known of its answer.
  struct Entry {
    fileprivate enum State {
      case waiting(Work)
      case running
      case answered(Outcome)
    }

    let verb: String
    let tag: String?
    /// The payload that the request carries or will carry, counted until it is answered.
    let payloadBytes: Int
    fileprivate var state: State

    /// A request that the gate must carry out.
    init(_ work: Work, verb: String, tag: String?, payloadBytes: Int = 0) {
      self.init(.waiting(work), verb: verb, tag: tag, payloadBytes: payloadBytes)
    }

    fileprivate init(_ state: State, verb: String, tag: String?, payloadBytes: Int) {
      self.state = state
      self.verb = verb
      self.tag = tag
      self.payloadBytes = payloadBytes
    }

    /// The same request with its payload.
    consuming func carrying(_ payload: [UInt8]) -> Entry {
      if case .waiting(.perform(var request)) = state {
        request.payload = payload
        state = .waiting(.perform(request))
      }
      return self
    }
  }

  private var entries: [Entry] = []
  /// The payload of all requests, the running one included.
  private(set) var payloadBytes = 0

  /// Requests not answered yet.
  var count: Int { entries.count }
  /// Whether every request has been answered.
  var isEmpty: Bool { entries.isEmpty }

  /// Whether an `auth` is not answered yet, so that nothing after it can be understood.
  var isAuthenticating: Bool { entries.contains { $0.verb == "auth" && $0.isUnanswered } }

  /// Whether a request with this tag is not answered yet.
  func contains(tag: String) -> Bool { entries.contains { $0.tag == tag } }

  /// Adds a request at the end.
  mutating func append(_ entry: Entry) {
    payloadBytes += entry.payloadBytes
    entries.append(entry)
  }

  /// Adds a request that the gate must carry out.
  mutating func append(_ work: Work, verb: String, tag: String?) {
    append(Entry(work, verb: verb, tag: tag))
  }

  /// Adds a request whose answer is known and waits only for its turn.
  mutating func append(answered outcome: Outcome, verb: String, tag: String?) {
    entries.append(Entry(.answered(outcome), verb: verb, tag: tag, payloadBytes: 0))
  }

  /// Removes the first request if its answer is known.
  mutating func nextAnswered() -> (verb: String, tag: String?, outcome: Outcome)? {
    guard let first = entries.first, case .answered(let outcome) = first.state else { return nil }
    removeFirst()
    return (first.verb, first.tag, outcome)
  }

  /// Hands out the first request's work; nil when it runs already or there is none.
  mutating func startNext() -> Work? {
    guard let first = entries.first, case .waiting(let work) = first.state else { return nil }
    entries[0].state = .running
    return work
  }

  /// The request that runs; nil when none does.
  var running: (verb: String, tag: String?)? {
    guard let first = entries.first, case .running = first.state else { return nil }
    return (first.verb, first.tag)
  }

  /// Removes the running request; nil when none runs.
  mutating func finishRunning() -> Entry? {
    guard let first = entries.first, case .running = first.state else { return nil }
    return removeFirst()
  }

  /// Gives every request that has not begun this answer.
  mutating func refuseWaiting(with refusal: Refusal) {
    for index in entries.indices {
      if case .waiting = entries[index].state {
        entries[index].state = .answered(.failure(refusal))
      }
    }
  }

  /// Gives every request that does not run this answer, also where it had another.
  mutating func refuseAll(with refusal: Refusal) {
    for index in entries.indices {
      if case .running = entries[index].state { continue }
      entries[index].state = .answered(.failure(refusal))
    }
  }

  /// Forgets all requests.
  mutating func removeAll() {
    entries.removeAll()
    payloadBytes = 0
  }

  @discardableResult
  private mutating func removeFirst() -> Entry {
    payloadBytes -= entries[0].payloadBytes
    return entries.removeFirst()
  }
}

extension RequestQueue.Entry {
  fileprivate var isUnanswered: Bool {
    if case .answered = state { false } else { true }
  }
}
