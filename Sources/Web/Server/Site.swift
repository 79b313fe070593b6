public import Commands
public import Logging

/// What every page needs and none changes: the gate, the address under which people come, the log.
public struct Site: Sendable {
  /// The only way to any data.
  public let dispatch: Dispatch
  /// Where people find the server, such as `https://rygrad.example.dk`, without a slash at the end.
  public let origin: String
  /// For what the caller may not know.
  public let log: Logger

  /// What probes are told.
  public let health: Health
  /// Who is let in, and as whom, where a proxy stands in front.
  public let forwarding: Forwarding
  /// Is told how each request was answered.
  public let observe: @Sendable (HTTPObservation) -> Void

  /// Describes a site.
  public init(
    dispatch: Dispatch, origin: String, log: Logger, health: Health, forwarding: Forwarding,
    observe: @escaping @Sendable (HTTPObservation) -> Void
  ) {
    self.dispatch = dispatch
    self.origin = origin
    self.log = log
    self.health = health
    self.forwarding = forwarding
    self.observe = observe
  }
}
