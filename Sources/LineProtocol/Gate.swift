public import Domain

/// The way in to the commands: what a connection asks on behalf of the one who speaks on it.
///
/// A connection calls `authenticate` until it succeeds, then `performAtOnce` and, where that has no
/// answer, `perform` for one request at a time in the order of arrival, then `closed` once, after the
/// last `perform` has returned.
public protocol Gate: Sendable {
  /// Whoever was authenticated, as the gate knows them.
  associatedtype Principal: Sendable

  /// Tells who holds the credentials, with the reply that answers `auth`.
  ///
  /// - Parameters:
  ///   - peerAddress: `127.0.0.1` and the like, or `unix:uid=1000` on the Unix socket.
  ///   - hangUp: what gives up the request that runs and ends the connection, whenever it is called.
  func authenticate(
    _ credentials: Credentials, peerAddress: String, language: Language,
    hangUp: @escaping @Sendable () -> Void
  ) async -> Result<(Principal, Reply), Refusal>

  /// Whose connection it is, for counting: the same for all connections of an account.
  func account(of principal: Principal) -> String

  /// Answers what takes neither waiting nor the database; nil for all else, which `perform` answers.
  ///
  /// Called on an event loop, hence must not block.
  func performAtOnce(
    _ request: Request, as principal: Principal, language: Language
  ) -> Outcome?

  /// Runs one request to its end; its effect stands or not before this returns.
  ///
  /// - Parameter emit: what passes on whatever is said before the reply is complete.
  func perform(
    _ request: Request, as principal: Principal, language: Language, emit: @escaping Emit
  ) async -> Outcome

  /// Learns that the principal's connection is gone.
  func closed(_ principal: Principal) async
}

extension Gate {
  /// Nothing is answered at once.
  public func performAtOnce(
    _ request: Request, as principal: Principal, language: Language
  ) -> Outcome? { nil }
}
