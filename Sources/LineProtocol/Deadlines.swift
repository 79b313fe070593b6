import Domain

/// The time limits of one session; a pure calculation over instants that it is given.
struct Deadlines {
  /// A limit that has run out.
  enum Expired {
    case auth(Refusal)
    case idle(Refusal)
    case slowPayload(Refusal)
    case stalledOutput
  }

  /// A payload's rate is judged over this long, so that a short pause of the network is no fault.
  private static let payloadWindowSeconds = 10

  private let limits: Limits
  private var auth: ContinuousClock.Instant?
  private var idle: ContinuousClock.Instant?
  private var payload: (end: ContinuousClock.Instant, remainingAtStart: Int)?
  private var output: ContinuousClock.Instant?

  /// Starts the time for `auth`.
  init(limits: Limits, connectedAt now: ContinuousClock.Instant) {
    self.limits = limits
    auth = now + .seconds(limits.authSeconds)
  }

  /// The earliest limit; nil when none runs.
  var next: ContinuousClock.Instant? {
    Self.earlier(Self.earlier(auth, idle), Self.earlier(payload?.end, output))
  }

  private static func earlier(
    _ one: ContinuousClock.Instant?, _ other: ContinuousClock.Instant?
  ) -> ContinuousClock.Instant? {
    guard let one, let other else { return one ?? other }
    return min(one, other)
  }

  /// Ends the time for `auth`.
  mutating func authenticated() { auth = nil }

  /// Starts anew the time without a request.
  mutating func requestAnswered() { idle = nil }

  /// Starts anew the time for output to get on.
  mutating func outputFlushed(at now: ContinuousClock.Instant) {
    if output != nil { output = now + .seconds(limits.stalledOutputSeconds) }
  }

  /// Judges the rate of the payload that begins now by itself.
  mutating func payloadBegan() { payload = nil }

  /// Ends all limits.
  mutating func stop() {
    auth = nil
    idle = nil
    payload = nil
    output = nil
  }

  /// Starts and ends limits by what the session is doing.
  ///
  /// - Parameters:
  ///   - isIdle: nothing waits for an answer. A line that is not complete does not end idleness,
  ///     so that bytes trickling in hold no connection open.
  ///   - payloadRemaining: bytes that the other side owes; nil when it owes none or is not read.
  ///   - isStalled: output waits for the other side.
  mutating func update(
    at now: ContinuousClock.Instant, isIdle: Bool, payloadRemaining: Int?, isStalled: Bool
  ) {
    if let payloadRemaining {
      idle = nil
      payload = payload ?? (now + .seconds(Self.payloadWindowSeconds), payloadRemaining)
    } else {
      payload = nil
      idle = isIdle ? idle ?? now + .seconds(limits.idleSeconds) : nil
    }
    output = isStalled ? output ?? now + .seconds(limits.stalledOutputSeconds) : nil
  }

  /// The limit that has run out by `now`, if any; a payload that came fast enough gets more time.
  mutating func expired(at now: ContinuousClock.Instant, payloadRemaining: Int?) -> Expired? {
    if let output, output <= now { return .stalledOutput }
    if let auth, auth <= now {
      self.auth = nil
      return .auth(
        .timeout(
          seconds: limits.authSeconds,
          Message(da: "`auth` lykkedes ikke", en: "`auth` did not succeed")))
    }
    if let idle, idle <= now {
      self.idle = nil
      return .idle(
        .timeout(
          seconds: limits.idleSeconds, Message(da: "Ingen kommando kom", en: "No command came")))
    }
    if let payload, payload.end <= now {
      self.payload = nil
      let owed = limits.payloadBytesPerSecond * Self.payloadWindowSeconds
      guard payload.remainingAtStart - (payloadRemaining ?? 0) < owed else { return nil }
      return .slowPayload(
        .timeout(
          seconds: Self.payloadWindowSeconds,
          Message(da: "\(owed) bytes data kom ikke", en: "\(owed) bytes of payload did not come")))
    }
    return nil
  }
}
