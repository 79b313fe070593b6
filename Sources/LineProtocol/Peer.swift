import Domain
import Glibc
import NIOCore

/// The other side of a connection, as the kernel knows it.
struct Peer: Sendable {
  /// An IP address, or the user on a Unix socket.
  let address: String
  /// What connections are counted by: the address, of IPv6 the network of 64 bits, all of whose
  /// addresses are one household's.
  let origin: String
  /// Whom the kernel vouches for on a Unix socket.
  let credentials: Credentials?

  /// `struct ucred` of <sys/socket.h>, which Glibc shows only to those who ask for GNU extensions.
  private struct KernelCredentials {
    var pid: pid_t
    var uid: uid_t
    var gid: gid_t
  }

  /// Asks the kernel about an accepted channel.
  static func of(_ channel: any Channel) -> EventLoopFuture<Peer> {
    guard case .unixDomainSocket? = channel.localAddress,
      let options = channel as? any SocketOptionProvider
    else {
      return channel.eventLoop.makeSucceededFuture(Peer(channel.remoteAddress))
    }
    let answer: EventLoopFuture<KernelCredentials> = options.unsafeGetSocketOption(
      level: .socket, name: NIOBSDSocket.Option(rawValue: SO_PEERCRED))
    return answer.map { peer in
      let user = "unix:uid=\(peer.uid)"
      return Peer(
        address: user, origin: user,
        credentials: .peer(uid: peer.uid, gid: peer.gid, pid: peer.pid))
    }
  }
}

extension Peer {
  /// Whoever is at that address of a network.
  init(_ socket: SocketAddress?) {
    address = socket?.ipAddress ?? "unknown"
    credentials = nil
    var origin = address
    if case .v6(let six)? = socket {
      // The address stands behind family, port and flow, which are eight bytes.
      let network = withUnsafeBytes(of: six.address) { Array($0[8..<16]) }
      // Addresses of IPv4 in IPv6's clothes, and this host itself, stand for themselves.
      if network.contains(where: { $0 != 0 }) {
        origin = network.map { String($0, radix: 16) }.joined(separator: ":") + "/64"
      }
    }
    self.origin = origin
  }
}
