import LineProtocol

/// A bound of the protocol that can be set, and the field that holds it.
struct LimitSetting: Sendable {
  let setting: Setting
  let field: any WritableKeyPath<Limits, Int> & Sendable

  init(
    _ name: String, _ field: any WritableKeyPath<Limits, Int> & Sendable, _ help: String
  ) {
    self.setting = Setting(name, "COUNT", standard: "\(Limits()[keyPath: field])", help)
    self.field = field
  }
}

extension Setting {
  /// Every bound of the protocol; the greeting tells them to each client.
  static let limits: [LimitSetting] = [
    LimitSetting(
      "limit-line-bytes-before-auth", \.lineBytesBeforeAuth,
      "The longest line before auth, in bytes with its end."),
    LimitSetting(
      "limit-line-bytes", \.lineBytes, "The longest line after auth, in bytes with its end."),
    LimitSetting(
      "limit-arguments", \.arguments, "Modifiers and arguments of one request together."),
    LimitSetting("limit-payload-bytes", \.payloadBytes, "The largest payload, in bytes."),
    LimitSetting(
      "limit-payload-bytes-per-second", \.payloadBytesPerSecond,
      "The slowest a payload may come, in bytes per second."),
    LimitSetting(
      "limit-in-flight", \.inFlight, "Requests unanswered before the server stops reading."),
    LimitSetting(
      "limit-refusals-before-auth", \.refusalsBeforeAuth,
      "Lines refused before auth, the last of which ends the connection."),
    LimitSetting(
      "limit-auth-seconds", \.authSeconds, "The time from connecting to a successful auth."),
    LimitSetting(
      "limit-idle-seconds", \.idleSeconds,
      "The time without a complete request after which a connection ends."),
    LimitSetting(
      "limit-output-bytes", \.outputBytes,
      "Unsent output at which the server stops reading, in bytes."),
    LimitSetting(
      "limit-stalled-output-seconds", \.stalledOutputSeconds,
      "The time without progress of unsent output after which a connection is cut."),
    LimitSetting("limit-connections", \.connections, "Connections at once, of all addresses."),
    LimitSetting(
      "limit-connections-per-address", \.connectionsPerAddress,
      "Connections at once from one address, or one user of the Unix socket."),
    LimitSetting(
      "limit-connections-per-account", \.connectionsPerAccount,
      "Connections at once that one account has authenticated."),
    LimitSetting(
      "limit-connections-before-auth", \.connectionsBeforeAuth,
      "Connections at once that have not authenticated, of all addresses."),
    LimitSetting(
      "limit-failed-auth-delay-milliseconds", \.failedAuthDelayMilliseconds,
      "The longest wait before an address with failed auths may try another."),
  ]
}
