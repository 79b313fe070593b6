public import Domain

/// What the commands of an operator do to the server that answers them, beside its database.
public struct Operations: Sendable {
  /// What happens in the initiatives, told to whoever watches.
  public let announcements: Announcements
  /// The server's own doors and settings.
  public let server: any ServerControl

  /// Brings both together.
  public init(announcements: Announcements, server: any ServerControl) {
    self.announcements = announcements
    self.server = server
  }
}

/// The server process, as far as an operator may look into it and turn at it.
public protocol ServerControl: Sendable {
  /// The connections of the protocol that have authenticated, the oldest first.
  var connections: [ProtocolConnection] { get }
  /// How many connections there are, those that have not authenticated included.
  var connectionCount: Int { get }
  /// Ends a connection; false where there is none of that name.
  func hangUp(on connection: String) -> Bool
  /// The bounds of connections and requests, by the names that the greeting tells.
  var limits: JSON { get }
  /// How much is logged: `trace`, `debug`, `info`, `notice`, `warning`, `error` or `critical`.
  var logLevel: String { get }
  /// Logs that much from now on, until the server starts again.
  func setLogLevel(_ level: String)
  /// Takes no more work, finishes what runs and ends the process; false where that has begun.
  func drain() -> Bool
  /// Name and version.
  var version: String { get }
  /// How far the server is in its life: `starting`, `serving` or `draining`.
  var phase: String { get }
  /// Since when it runs.
  var startedAt: Instant { get }
  /// Whether there is a way to send mail.
  var sendsMail: Bool { get }
}

/// One connection of the protocol that has authenticated.
public struct ProtocolConnection: Sendable {
  /// Its name, which the log uses too.
  public let id: String
  /// Where it comes from.
  public let address: String
  /// Who speaks on it.
  public let principal: Principal
  /// Since when.
  public let since: Instant
  /// How many requests were made on it.
  public let requests: Int
  /// The verb of the request that runs; `nil` while it is idle.
  public let running: String?

  /// Describes a connection.
  public init(
    id: String, address: String, principal: Principal, since: Instant, requests: Int,
    running: String?
  ) {
    self.id = id
    self.address = address
    self.principal = principal
    self.since = since
    self.requests = requests
    self.running = running
  }
}
