/// The address under which people reach the pages: a scheme, a host and perhaps a port.
public struct PublicURL: Sendable, Hashable, CustomStringConvertible {
  /// How a request came.
  public enum Scheme: String, Sendable, Hashable {
    case http
    case https

    /// The port where none is written.
    var standardPort: Int { self == .https ? 443 : 80 }
  }

  /// The scheme.
  public let scheme: Scheme
  /// Name or address, and port.
  let authority: Authority

  /// Reads `https://rygrad.example.dk`, with or without a slash at its end, or `http://localhost:8080`; nil for a path, a query, a user,
  /// and for plain http to another host than this one.
  public init?(_ text: String) {
    let text = text.hasSuffix("/") ? String(text.dropLast()) : text
    let parts = text.split(separator: "://", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let scheme = Scheme(rawValue: String(parts[0])),
      let authority = Authority(String(parts[1])), scheme == .https || authority.isLoopback
    else { return nil }
    self.scheme = scheme
    self.authority = authority
  }

  /// The port that requests go to.
  public var port: Int { authority.port ?? scheme.standardPort }

  /// The origin as browsers write it, without a standard port and without a slash at the end.
  public var origin: String { "\(scheme.rawValue)://\(authority.written(without: scheme))" }

  /// The same as the origin.
  public var description: String { origin }
}
