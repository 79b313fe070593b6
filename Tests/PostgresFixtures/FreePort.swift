import Glibc

/// Ports for servers that cannot choose one themselves.
public enum FreePort {
  /// A port of the loopback address that nobody listens on just now.
  public static func find() -> UInt16 {
    let (socket, port) = SocketAddress.loopback(port: 0).listen()
    close(socket)
    return port
  }
}
