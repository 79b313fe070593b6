public import Domain

/// The bounds of one connection and of a listener; every one is told in the greeting.
public struct Limits: Sendable, Hashable {
  /// The longest line before `auth` has succeeded, in bytes with its line end.
  public var lineBytesBeforeAuth = 1024
  /// The longest line afterwards, in bytes with its line end.
  public var lineBytes = 8192
  /// Modifiers and arguments of one request together.
  public var arguments = 64
  /// The largest payload, and the most payload one connection holds for queued requests, in bytes.
  public var payloadBytes = 64 << 20
  /// The slowest a payload may come, in bytes per second.
  public var payloadBytesPerSecond = 1024
  /// Requests waiting for their answer before reading stops.
  public var inFlight = 16
  /// The lines refused before `auth` succeeds, the last of which ends the connection.
  public var refusalsBeforeAuth = 5
  /// The time from connecting to the success of `auth`.
  public var authSeconds = 10
  /// The time without a request that is carried out after which a connection ends.
  public var idleSeconds = 600
  /// Unsent output at which reading and running stop, in bytes.
  public var outputBytes = 4 << 20
  /// The time without any progress of unsent output after which a connection is cut.
  public var stalledOutputSeconds = 60
  /// Connections at once, of all addresses.
  public var connections = 1024
  /// Connections at once from one address, or from one user on the Unix socket.
  public var connectionsPerAddress = 256
  /// Connections at once that one account has authenticated.
  public var connectionsPerAccount = 64
  /// Connections at once that have not authenticated, of all addresses.
  public var connectionsBeforeAuth = 512
  /// The longest wait before another `auth` is tried for an address with failed ones.
  public var failedAuthDelayMilliseconds = 4000

  /// The protocol's own bounds.
  public init() {}

  /// The limits as the greeting tells them.
  public var json: JSON {
    [
      "line_bytes_before_auth": JSON(lineBytesBeforeAuth),
      "line_bytes": JSON(lineBytes),
      "arguments": JSON(arguments),
      "payload_bytes": JSON(payloadBytes),
      "payload_bytes_per_second": JSON(payloadBytesPerSecond),
      "in_flight": JSON(inFlight),
      "refusals_before_auth": JSON(refusalsBeforeAuth),
      "auth_seconds": JSON(authSeconds),
      "idle_seconds": JSON(idleSeconds),
      "output_bytes": JSON(outputBytes),
      "stalled_output_seconds": JSON(stalledOutputSeconds),
      "connections": JSON(connections),
      "connections_per_address": JSON(connectionsPerAddress),
      "connections_per_account": JSON(connectionsPerAccount),
      "connections_before_auth": JSON(connectionsBeforeAuth),
      "failed_auth_delay_milliseconds": JSON(failedAuthDelayMilliseconds),
    ]
  }
}
