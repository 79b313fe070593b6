public import Domain

extension Dispatch {
  /// How long a caller counts as known after the database has confirmed it.
  private static let trust = Duration.seconds(1)

  /// Answers what needs neither waiting nor the database, such as `ping`; nil for all else.
  ///
  /// - Parameter confirmedAt: when the database last said that the caller's credential is good. After
  ///   a second it is asked again, by `perform`: so long may one that was revoked be answered here.
  public func performAtOnce(
    _ request: Request, as principal: Principal, confirmedAt: ContinuousClock.Instant,
    requestID: @autoclosure () -> RequestID?
  ) -> Outcome? {
    guard request.modifiers.isEmpty, let schema = registry.known(request.verb),
      let immediate = schema.immediate
    else { return nil }
    let start = ContinuousClock.now
    guard start - confirmedAt < Self.trust else { return nil }
    let outcome: Outcome
    do throws(Refusal) {
      var line = try schema.arguments(of: request)
      let command = try immediate.init(&line)
      try schema.authorise(principal.kind)
      outcome = .success(command.reply())
    } catch {
      outcome = .failure(error)
    }
    var failure: Failure?
    if case .failure(let refusal) = outcome { failure = Failure(refusal, access: .read) }
    observe(
      Performed(
        verb: request.verb, principal: principal, arguments: schema.record(of: request),
        requestID: requestID(), failure: failure, since: start))
    return outcome
  }
}
