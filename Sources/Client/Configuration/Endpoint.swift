import Domain

/// Where a server listens.
enum Endpoint: Equatable, Sendable, CustomStringConvertible {
  /// A Unix socket's path.
  case unix(String)
  /// A host name or address, and a port.
  case tcp(host: String, port: UInt16)
  /// A host that is spoken to through TLS.
  case tls(TLSPeer)

  static let defaultPort: UInt16 = 7979
  /// What an address begins with to be spoken to through TLS.
  static let scheme = "tls://"

  /// The endpoint that settings name, nil when they name none; throws when they name two or when
  /// the address is not `host:port`.
  init?(_ settings: Settings) throws(Failure) {
    switch (settings[.socket], settings[.address]) {
    case (nil, nil): return nil
    case (let path?, nil): self = .unix(path)
    case (nil, let address?):
      guard address.hasPrefix(Self.scheme) else {
        try self.init(address: address)
        return
      }
      let (host, port) = try Self.parts(String(address.dropFirst(Self.scheme.count)))
      self = .tls(try TLSPeer(host: host, port: port, settings))
    case (_?, _?):
      throw .usage(
        Message(
          da: "vælg enten socket eller address, ikke begge",
          en: "choose either socket or address, not both"))
    }
  }

  /// Parses `host`, `host:port` and `[IPv6]:port`; without a port it is the protocol's own.
  init(address: String) throws(Failure) {
    let (host, port) = try Self.parts(address)
    self = .tcp(host: host, port: port)
  }

  private static func parts(_ address: String) throws(Failure) -> (host: String, port: UInt16) {
    let invalid = Failure.usage(
      Message(
        da: "»\(address)« er ikke en adresse på formen host:port eller tls://host:port",
        en: "'\(address)' is not an address of the form host:port or tls://host:port"))
    var host = address[...]
    var port: Substring?
    if address.hasPrefix("[") {
      guard let end = address.firstIndex(of: "]") else { throw invalid }
      host = address[address.index(after: address.startIndex)..<end]
      let rest = address[address.index(after: end)...]
      guard rest.isEmpty || rest.hasPrefix(":") else { throw invalid }
      port = rest.isEmpty ? nil : rest.dropFirst()
    } else if let colon = address.lastIndex(of: ":") {
      host = address[..<colon]
      port = address[address.index(after: colon)...]
      guard !host.contains(":") else { throw invalid }
    }
    guard !host.isEmpty, let number = port.map({ UInt16($0) }) ?? Self.defaultPort, number > 0
    else { throw invalid }
    return (String(host), number)
  }

  var description: String {
    switch self {
    case .unix(let path): path
    case .tcp(let host, let port): Self.text(host, port)
    case .tls(let peer): Self.scheme + Self.text(peer.host, peer.port)
    }
  }

  private static func text(_ host: String, _ port: UInt16) -> String {
    host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
  }
}
