/// What one layer – flags, environment or a profile – says about where to go and as whom.
struct Settings: Equatable, Sendable {
  /// What can be set; the raw value is the key in a profile and, with dashes, the flag's name.
  enum Key: String, CaseIterable, Sendable {
    case socket
    case address
    case tokenFile = "token-file"
    case caFile = "ca-file"
    case serverName = "server-name"
    case certificate
    case key
    case initiative
    case party = "as"
    case language = "lang"
    case output

    /// The environment variable of this key, such as `RYGRAD_TOKEN_FILE`.
    var variable: String {
      switch self {
      // The server's own settings of these names are its business.
      case .certificate, .key: "RYGRAD_CLIENT_\(rawValue.uppercased())"
      default: "RYGRAD_" + String(rawValue.uppercased().map { $0 == "-" ? "_" : $0 })
      }
    }

    /// Those whose values name files.
    static let paths: Set<Key> = [.socket, .tokenFile, .caFile, .certificate, .key]
  }

  private var values: [Key: String] = [:]

  /// Settings that say nothing.
  init() {}

  /// What the environment says.
  init(_ environment: Environment) {
    for key in Key.allCases { values[key] = environment[key.variable] }
  }

  /// The value of a key, nil when this layer does not say.
  subscript(key: Key) -> String? {
    get { values[key] }
    set { values[key] = newValue }
  }

  /// These settings, with `lower` where they are silent; socket and address speak as one, so that a
  /// flag naming one silences a profile naming the other.
  func over(_ lower: Settings) -> Settings {
    var lower = lower
    if self[.socket] != nil || self[.address] != nil {
      lower[.socket] = nil
      lower[.address] = nil
    }
    lower.values.merge(values) { _, upper in upper }
    return lower
  }
}
