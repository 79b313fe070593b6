import Domain

extension Conversation {
  /// How long a request is repeated before its failure is believed, in seconds.
  private static let patienceSeconds = 20.0
  private static let firstPauseMilliseconds = 100
  private static let longestPauseMilliseconds = 2000

  /// Sends a request that may be repeated without harm, again and on a new connection where it must
  /// be, until it has an answer other than to try again.
  ///
  /// - Parameters:
  ///   - request: what to send, asked for before each try.
  ///   - retrying: told of the failure before each further try.
  func persist(
    with request: () throws(Failure) -> Request, uploaded: (Int) -> Void = { _ in },
    retrying: (Failure) -> Void
  ) throws(Failure) -> Reply {
    var end = ContinuousClock.now + .seconds(Self.patienceSeconds)
    var pause = Self.firstPauseMilliseconds
    while true {
      let begin = ContinuousClock.now
      do {
        if isOver { try reconnect() }
        return try perform(try request(), isRepeatable: true, uploaded: uploaded)
      } catch {
        // What went well for long, such as a watch, has all patience again.
        if .now - begin > .seconds(Self.patienceSeconds) {
          end = .now + .seconds(Self.patienceSeconds)
          pause = Self.firstPauseMilliseconds
        }
        let wait = max(pause, min(error.afterMilliseconds ?? 0, Self.longestPauseMilliseconds))
        guard error.isPassing, .now + .milliseconds(wait) < end else { throw error }
        retrying(error)
        try Interruption.pause(milliseconds: wait)
        pause = min(pause * 2, Self.longestPauseMilliseconds)
      }
    }
  }
}

extension Failure {
  /// Whether another try may well succeed, or tell how the first one ended.
  fileprivate var isPassing: Bool {
    if status == .tryLater { return code != Refusal.Code.timeout.rawValue }
    return status == .uncertain
  }
}
