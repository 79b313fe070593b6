import Glibc

/// Where a socket listens, or is to be connected to.
enum SocketAddress {
  case unix(String)
  case loopback(port: UInt16)

  private var family: Int32 {
    switch self {
    case .unix: AF_UNIX
    case .loopback: AF_INET
    }
  }

  /// A socket that listens here, and the port it got if it asked for 0.
  func listen() -> (socket: Int32, port: UInt16) {
    let listener = socket(family, Int32(SOCK_STREAM.rawValue), 0)
    let status = withAddress { bind(listener, $0, $1) }
    precondition(status == 0 && Glibc.listen(listener, 128) == 0, "cannot listen: errno \(errno)")
    guard case .loopback = self else { return (listener, 0) }
    var address = sockaddr_in()
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        _ = getsockname(listener, $0, &length)
      }
    }
    return (listener, UInt16(bigEndian: address.sin_port))
  }

  /// A connected socket; nil if nobody listens.
  func connect() -> Int32? {
    let client = socket(family, Int32(SOCK_STREAM.rawValue), 0)
    guard withAddress({ Glibc.connect(client, $0, $1) }) == 0 else {
      close(client)
      return nil
    }
    return client
  }

  private func withAddress<R>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> R) -> R {
    switch self {
    case .unix(let path):
      var address = sockaddr_un()
      address.sun_family = sa_family_t(AF_UNIX)
      withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
      return Self.pass(&address, body)
    case .loopback(let port):
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = port.bigEndian
      address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
      return Self.pass(&address, body)
    }
  }

  private static func pass<Address, R>(
    _ address: inout Address, _ body: (UnsafePointer<sockaddr>, socklen_t) -> R
  ) -> R {
    withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<Address>.size))
      }
    }
  }
}
