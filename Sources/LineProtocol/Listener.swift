public import Domain
import Glibc
public import NIOCore
public import NIOPosix

/// Accepts connections on a Unix socket, on loopback TCP or on both, and lets a gate answer them.
public struct Listener: Sendable {
  /// Where to listen.
  public enum Endpoint: Sendable, Hashable, CustomStringConvertible {
    /// A socket file with these permissions, whose peers the kernel vouches for.
    case unix(path: String, mode: UInt32 = 0o660)
    /// TCP without encryption, hence only an address of this host itself; port 0 takes a free one.
    case loopback(host: String = "127.0.0.1", port: Int)

    /// The path, or `host:port`.
    public var description: String {
      switch self {
      case .unix(let path, _): path
      case .loopback(let host, let port):
        host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
      }
    }
  }

  /// What happened, for logs and metrics; never anything of what was sent.
  public enum Event: Sendable, Hashable {
    /// A connection was taken.
    case opened(address: String)
    /// There was no room for a connection.
    case turnedAway(address: String)
    /// A connection showed credentials that the gate accepts.
    case authenticated(address: String)
    /// Credentials were wrong; so many were lately from that address.
    case authenticationFailed(address: String, failures: Int)
    /// A connection ended, with the code of its `BYE` unless it was asked for.
    case closed(address: String, Refusal.Code?)
  }

  /// Why an endpoint cannot be listened on.
  public enum BindError: Error, Sendable, Hashable, CustomStringConvertible {
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

  /// The endpoints as bound, with the ports that were taken.
  public let endpoints: [Endpoint]

  private let channels: [any Channel]
  private let socketFiles: [UnixSocket]
  private let connections: OpenConnections

  /// Listens on all of `endpoints`, or throws a `BindError` and listens on none.
  ///
  /// - Parameters:
  ///   - gate: what authenticates and carries out requests.
  ///   - limits: those of each connection and, for numbers of connections, of all endpoints together.
  ///   - server: name and version for the greeting, such as `rygrad/0.1.0`.
  ///   - observe: called on event loops, hence must not block.
  public static func bind(
    _ endpoints: [Endpoint], gate: some Gate, limits: Limits = Limits(), server: String,
    group: any EventLoopGroup = MultiThreadedEventLoopGroup.singleton,
    observe: @escaping @Sendable (Event) -> Void = { _ in }
  ) async throws -> Listener {
    let surroundings = Connection.Surroundings(
      gate: gate, server: server, limits: limits, doorkeeper: Doorkeeper(limits: limits),
      connections: OpenConnections(), observe: observe)
    let bootstrap = bootstrap(group, surroundings)
    var bound: [Endpoint] = []
    var channels: [any Channel] = []
    var files: [UnixSocket] = []
    do {
      for endpoint in endpoints {
        switch endpoint {
        case .unix(let path, let mode):
          let file = try UnixSocket(path: path, mode: mode)
          files.append(file)
          channels.append(try await bootstrap.withBoundSocket(file.descriptor).get())
          bound.append(endpoint)
        case .loopback(let host, let port):
          let channel = try await bind(bootstrap, host: host, port: port)
          channels.append(channel)
          bound.append(.loopback(host: host, port: channel.localAddress?.port ?? port))
        }
      }
    } catch {
      for channel in channels { try? await channel.close() }
      for file in files { file.remove() }
      throw error
    }
    return Listener(
      endpoints: bound, channels: channels, socketFiles: files,
      connections: surroundings.connections)
  }

  /// Takes no more connections, has each answer what it is at, and returns when all have ended.
  ///
  /// Requests that wait are refused as `DRAINING`. What has not ended within `grace` is cancelled
  /// and cut.
  public func shutdown(grace: Duration) async {
    for channel in channels { try? await channel.close() }
    for file in socketFiles { file.remove() }
    await connections.drain(grace: grace)
  }

  private static func bootstrap<G: Gate>(
    _ group: any EventLoopGroup, _ surroundings: Connection<G>.Surroundings
  ) -> ServerBootstrap {
    ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 256)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.allowRemoteHalfClosure, value: true)
      .childChannelOption(.maxMessagesPerRead, value: 1)
      .childChannelInitializer { channel in
        Peer.of(channel).flatMapThrowing { peer in
          guard surroundings.doorkeeper.admit(peer.address) else {
            surroundings.observe(.turnedAway(address: peer.address))
            return try channel.pipeline.syncOperations.addHandler(TurnAway())
          }
          try channel.pipeline.syncOperations.addHandler(
            Connection(surroundings, address: peer.address, peer: peer.credentials))
        }
      }
  }

  private static func bind(
    _ bootstrap: ServerBootstrap, host: String, port: Int
  ) async throws -> any Channel {
    let endpoint = Endpoint.loopback(host: host, port: port)
    guard let address = try? SocketAddress(ipAddress: host, port: port), address.isLoopback else {
      throw BindError.notLoopback(host: host)
    }
    do {
      return try await bootstrap.bind(to: address).get()
    } catch let error as IOError where error.errnoCode == EADDRINUSE {
      throw BindError.addressInUse(endpoint)
    } catch let error as IOError {
      throw BindError.system(endpoint, reason: String(cString: strerror(error.errnoCode)))
    }
  }
}

extension SocketAddress {
  fileprivate var isLoopback: Bool {
    switch self {
    case .v4: ipAddress?.hasPrefix("127.") == true
    case .v6: ipAddress == "::1"
    case .unixDomainSocket: false
    }
  }
}
