import Commands
import Domain
import LineProtocol
import Logging

/// Writes one line for every command performed and every noteworthy event of a connection: who,
/// what, where, how it ended; never what was said in arguments.
struct CommandLog: Sendable {
  let log: Logger
  private let turnedAway = Damper()

  /// Writes to `log`.
  init(log: Logger) {
    self.log = log
  }

  /// Logs one command; a failure of our own is an error, a refusal is everyday.
  func performed(_ command: Performed) {
    guard command.incident != nil || log.logLevel <= .info else { return }
    var fields: Logger.Metadata = [
      "verb": "\(command.verb)",
      "principal": "\(command.principal?.kind.rawValue ?? "none")",
      "outcome": "\(command.code?.rawValue ?? "OK")",
      "ms": .stringConvertible(Double(Int(command.duration / .microseconds(1))) / 1000),
    ]
    fields["account"] = command.principal?.accountID.map { "\($0)" }
    fields["initiative"] = command.workspace.map { "\($0.slug)" }
    fields["request"] = command.requestID.map { "\($0)" }
    fields["incident"] = command.incident.map { "\($0)" }
    fields["detail"] = command.detail.map { "\($0)" }
    log.log(level: command.incident == nil ? .info : .error, "command", metadata: fields)
  }

  /// Logs what happened to a connection; what is routine only for those who debug.
  func happened(_ event: Listener.Event) {
    switch event {
    case .opened(let address):
      log.debug("connection opened", metadata: ["peer": "\(address)"])
    case .authenticated(let address):
      log.debug("connection authenticated", metadata: ["peer": "\(address)"])
    case .handshakeFailed(let address):
      log.debug("no connection came of a TLS handshake", metadata: ["peer": "\(address)"])
    case .turnedAway(let address):
      guard let count = turnedAway.count() else { return }
      log.warning(
        "connection turned away: too many",
        metadata: ["peer": "\(address)", "count": .stringConvertible(count)])
    case .authenticationFailed(let address, let failures):
      log.warning(
        "authentication failed",
        metadata: ["peer": "\(address)", "failures": .stringConvertible(failures)])
    case .closed(let address, let code):
      log.debug(
        "connection closed",
        metadata: ["peer": "\(address)", "code": "\(code?.rawValue ?? "bye")"])
    }
  }
}
