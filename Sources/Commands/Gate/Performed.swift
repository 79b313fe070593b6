public import Domain

/// How one request ended, for the log and the metrics of an operator.
public struct Performed: Sendable {
  /// The verb as sent, which no command need have; `auth` for the sign-in itself.
  public let verb: String
  /// Who asked; `nil` for a sign-in that failed.
  public let principal: Principal?
  /// The initiative it ran in, once that was resolved.
  public let workspace: Workspace?
  /// The arguments with secrets redacted; `null` when no command
  /// has the verb.
  public let arguments: JSON
  /// The name of the request, where the door it came through gave it one.
  public let requestID: RequestID?
  /// Whether mail waits to be sent because of it.
  public let queuedMail: Bool
  /// The refusal's code; `nil` when the request succeeded.
  public let code: Refusal.Code?
  /// The number that the caller was given for what it may not know.
  public let incident: String?
  /// What the caller may not know.
  public let detail: String?
  /// How long it took.
  public let duration: Duration
}

extension Performed {
  /// Notes how a request ended that began at `start`.
  init(
    verb: String, principal: Principal?, workspace: Workspace? = nil, arguments: JSON = .null,
    requestID: RequestID? = nil, queuedMail: Bool = false, failure: Failure?,
    since start: ContinuousClock.Instant
  ) {
    self.init(
      verb: verb, principal: principal, workspace: workspace, arguments: arguments,
      requestID: requestID, queuedMail: queuedMail, code: failure?.refusal.code,
      incident: failure?.refusal.incident, detail: failure?.detail,
      duration: ContinuousClock.now - start)
  }
}
