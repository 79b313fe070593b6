/// Where the private listener for monitoring is: a literal address and a port.
public struct MonitorAddress: Sendable, Hashable, CustomStringConvertible {
  /// The address.
  public let host: IPAddress
  /// The port; 0 takes a free one.
  public let port: Int

  /// The address and port.
  public init(host: IPAddress, port: Int) {
    self.host = host
    self.port = port
  }

  /// Reads `127.0.0.1:9464` or `[::1]:9464`; nil for everything else, names of hosts included.
  public init?(_ text: String) {
    guard let (address, port) = IPAddress.withPort(text), let port else { return nil }
    self.init(host: address, port: port)
  }

  /// As it is read.
  public var description: String {
    host.isIPv6 ? "[\(host)]:\(port)" : "\(host):\(port)"
  }
}
