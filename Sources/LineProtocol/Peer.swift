import Domain
import Glibc
import NIOCore

/// The other side of a connection, as the kernel knows it.
struct Peer: Sendable {
  /// What connections are counted by: an IP address, or the user on a Unix socket.
  let address: String
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
      let address = channel.remoteAddress?.ipAddress ?? "unknown"
      return channel.eventLoop.makeSucceededFuture(Peer(address: address, credentials: nil))
    }
    let answer: EventLoopFuture<KernelCredentials> = options.unsafeGetSocketOption(
      level: .socket, name: NIOBSDSocket.Option(rawValue: SO_PEERCRED))
    return answer.map { peer in
      Peer(
        address: "unix:uid=\(peer.uid)",
        credentials: .peer(uid: peer.uid, gid: peer.gid, pid: peer.pid))
    }
  }
}
