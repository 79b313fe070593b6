/// Who asks, and how, where a proxy may stand between: decided from the peer and the headers.
///
/// Only the headers of a trusted proxy are believed, and of `X-Forwarded-For` only what trusted
/// proxies wrote: the list is read from its end. Plain http is served to this host alone, and the
/// `Host` must be ours, so that no page of somebody else's can lead a browser here under its own
/// name (DNS rebinding). `X-Forwarded-Host` is never read.
public struct Forwarding: Sendable {
  /// A request that may be served.
  public struct Origin: Sendable, Hashable {
    /// Who asks; nil for a peer on a Unix socket that names nobody.
    public let client: IPAddress?
    /// How the request left the client.
    public let scheme: PublicURL.Scheme
    /// The origin that a browser must name for a form sent from our own pages.
    public let origin: String
  }

  /// Why a request is not served.
  public enum Rejection: Error, Sendable, Hashable, CaseIterable {
    /// A header is missing or cannot be what it should.
    case malformed
    /// Plain http from another host.
    case plainHTTP
    /// The `Host` is not ours.
    case misdirected
  }

  private let trustedProxies: [AddressRange]
  private let publicURL: PublicURL?

  /// Serves under this address, and to this host itself under the names of loopback; without an
  /// address, only the latter.
  public init(trustedProxies: [AddressRange], publicURL: PublicURL?) {
    self.trustedProxies = trustedProxies
    self.publicURL = publicURL
  }

  /// Decides about a request.
  ///
  /// - Parameters:
  ///   - peer: The other end of the connection; nil for a Unix socket, whose peers are trusted as
  ///     proxies, because its permissions say who they are.
  ///   - hosts: The values of `Host`; HTTP asks for exactly one.
  ///   - forwardedFor: The values of `X-Forwarded-For`, one for each line, in order.
  ///   - forwardedProto: The values of `X-Forwarded-Proto`, likewise.
  public func origin(
    peer: IPAddress?, hosts: [String], forwardedFor: [String], forwardedProto: [String]
  ) throws(Rejection) -> Origin {
    guard hosts.count == 1, let authority = Authority(hosts[0]) else { throw .malformed }
    var client = peer
    var scheme = PublicURL.Scheme.http
    if peer.map(isTrusted) ?? true {
      client = try self.client(behind: peer, forwardedFor)
      scheme = try self.scheme(forwardedProto)
    }
    let isLocal = client?.isLoopback ?? (peer == nil && forwardedFor.isEmpty)
    guard scheme == .https || isLocal else { throw .plainHTTP }
    guard isOurs(authority, scheme) || isLocal && authority.isLoopback else { throw .misdirected }
    guard scheme == .https || authority.isLoopback else { throw .plainHTTP }
    let origin = "\(scheme.rawValue)://\(authority.written(without: scheme))"
    return Origin(client: client, scheme: scheme, origin: origin)
  }

  private func isTrusted(_ address: IPAddress) -> Bool {
    trustedProxies.contains { $0.contains(address) }
  }

  /// The last address that is no trusted proxy's, or the first where all are.
  private func client(
    behind peer: IPAddress?, _ forwardedFor: [String]
  ) throws(Rejection) -> IPAddress? {
    var client = peer
    for entry in Self.entries(of: forwardedFor).reversed() {
      guard let (address, _) = IPAddress.withPort(entry) else { throw .malformed }
      client = address
      if !isTrusted(address) { break }
    }
    return client
  }

  /// https only where every proxy says so.
  private func scheme(_ forwardedProto: [String]) throws(Rejection) -> PublicURL.Scheme {
    var schemes: [PublicURL.Scheme] = []
    for entry in Self.entries(of: forwardedProto) {
      guard let scheme = PublicURL.Scheme(rawValue: entry.lowercased()) else { throw .malformed }
      schemes.append(scheme)
    }
    return !schemes.isEmpty && schemes.allSatisfy { $0 == .https } ? .https : .http
  }

  private func isOurs(_ authority: Authority, _ scheme: PublicURL.Scheme) -> Bool {
    guard let publicURL else { return false }
    return authority.host == publicURL.authority.host
      && authority.port ?? scheme.standardPort == publicURL.port
  }

  private static func entries(of lines: [String]) -> [String] {
    lines.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false) }
      .map { String($0.drop { $0 == " " || $0 == "\t" }) }
      .map { text in
        var text = text
        while text.hasSuffix(" ") || text.hasSuffix("\t") { text.removeLast() }
        return text
      }
  }
}

extension Forwarding.Rejection {
  /// The status of the answer.
  public var status: Int {
    switch self {
    case .malformed: 400
    case .plainHTTP: 403
    case .misdirected: 421
    }
  }

  /// What the answer says, in English: whoever reads it is setting up a proxy.
  public var text: String {
    switch self {
    case .malformed: "The Host or a forwarding header of the request cannot be understood.\n"
    case .plainHTTP:
      "This server is reached over https only. A proxy says so with X-Forwarded-Proto.\n"
    case .misdirected: "This server does not go by that name.\n"
    }
  }
}
