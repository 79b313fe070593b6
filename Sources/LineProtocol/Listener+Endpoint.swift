extension Listener {
  /// Where to listen.
  public enum Endpoint: Sendable, Hashable, CustomStringConvertible {
    /// A socket file with these permissions, whose peers the kernel vouches for.
    case unix(path: String, mode: UInt32 = 0o660)
    /// TCP without encryption, hence only an address of this host itself; port 0 takes a free one.
    case loopback(host: String = "127.0.0.1", port: Int)
    /// TCP with TLS 1.3 from the first byte, at any address; port 0 takes a free one.
    case tls(host: String = "0.0.0.0", port: Int)

    /// The path, or `host:port`.
    public var description: String {
      switch self {
      case .unix(let path, _): path
      case .loopback(let host, let port), .tls(let host, let port):
        host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
      }
    }
  }

  /// Why an endpoint cannot be listened on.
  public enum BindError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The host is not an IP address.
    case notAnAddress(host: String)
    /// The host is not an address of loopback, and there is no encryption.
    case notLoopback(host: String)
    /// Another process listens there.
    case addressInUse(Endpoint)
    /// There is a file at the path that is no socket.
    case notASocket(path: String)
    /// The path is longer than the system allows, in bytes.
    case pathTooLong(path: String, limit: Int)
    /// The system refused for another reason.
    case system(Endpoint, reason: String)

    /// A sentence for an operator.
    public var description: String {
      switch self {
      case .notAnAddress(let host): "\(host) is not an IP address"
      case .notLoopback(let host):
        "\(host) is not a loopback address; without encryption only 127.0.0.0/8 and ::1 are allowed"
      case .addressInUse(let endpoint): "\(endpoint) is in use by another process"
      case .notASocket(let path): "\(path) exists and is not a socket"
      case .pathTooLong(let path, let limit):
        "\(path) is too long for a socket: at most \(limit) bytes"
      case .system(let endpoint, let reason): "cannot listen on \(endpoint): \(reason)"
      }
    }
  }
}
