public import Domain
import Glibc
public import NIOCore
public import NIOPosix
import NIOSSL

/// Accepts connections on a Unix socket, on loopback TCP and over TLS, and lets a gate answer them.
public struct Listener: Sendable {
  /// What happened, for logs and metrics; never anything of what was sent.
  public enum Event: Sendable, Hashable {
    /// A connection was taken.
    case opened(address: String)
    /// No connection came of a handshake of TLS: it failed, took too long, or was for another protocol.
    case handshakeFailed(address: String)
    /// There was no room for a connection.
    case turnedAway(address: String)
    /// A connection showed credentials that the gate accepts.
    case authenticated(address: String)
    /// Credentials were wrong; so many were lately from that address.
    case authenticationFailed(address: String, failures: Int)
    /// A connection ended, with the code of its `BYE` unless it was asked for.
    case closed(address: String, Refusal.Code?)
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
  ///   - identity: what is shown over TLS; it must be there for endpoints over TLS.
  ///   - observe: called on event loops, hence must not block.
  public static func bind(
    _ endpoints: [Endpoint], gate: some Gate, limits: Limits = Limits(), server: String,
    identity: TLSIdentity? = nil,
    group: any EventLoopGroup = MultiThreadedEventLoopGroup.singleton,
    observe: @escaping @Sendable (Event) -> Void = { _ in }
  ) async throws -> Listener {
    let surroundings = Connection.Surroundings(
      gate: gate, server: server, limits: limits, doorkeeper: Doorkeeper(limits: limits),
      connections: OpenConnections(), observe: observe)
    var bound: [Endpoint] = []
    var channels: [any Channel] = []
    var files: [UnixSocket] = []
    do {
      for endpoint in endpoints {
        switch endpoint {
        case .unix(let path, let mode):
          let bootstrap = bootstrap(group, surroundings, nil)
          let file = try UnixSocket(path: path, mode: mode)
          files.append(file)
          channels.append(try await bootstrap.withBoundSocket(file.descriptor).get())
          bound.append(endpoint)
        case .loopback(let host, let port):
          let channel = try await bind(bootstrap(group, surroundings, nil), endpoint)
          channels.append(channel)
          bound.append(.loopback(host: host, port: channel.localAddress?.port ?? port))
        case .tls(let host, let port):
          guard let identity else { preconditionFailure("TLS without a certificate") }
          let channel = try await bind(bootstrap(group, surroundings, identity), endpoint)
          channels.append(channel)
          bound.append(.tls(host: host, port: channel.localAddress?.port ?? port))
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
    _ group: any EventLoopGroup, _ surroundings: Connection<G>.Surroundings,
    _ identity: TLSIdentity?
  ) -> ServerBootstrap {
    ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 256)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.allowRemoteHalfClosure, value: true)
      // So much of one connection is looked at before the others have their turn.
      .childChannelOption(.maxMessagesPerRead, value: 1)
      .childChannelOption(
        .recvAllocator,
        value: AdaptiveRecvByteBufferAllocator(minimum: 512, initial: 1024, maximum: 16 << 10)
      )
      .childChannelInitializer { channel in
        let start = ContinuousClock.now
        return Peer.of(channel).flatMapThrowing { peer in
          let pipeline = channel.pipeline.syncOperations
          let turnOut: @Sendable () -> Void = { channel.close(mode: .all, promise: nil) }
          guard let place = surroundings.doorkeeper.admit(peer.origin, at: start, turnOut: turnOut)
          else {
            surroundings.observe(.turnedAway(address: peer.address))
            return try pipeline.addHandler(TurnAway())
          }
          guard let identity else {
            return try pipeline.addHandler(
              Connection(surroundings, peer, place, proof: peer.credentials, since: start))
          }
          try pipeline.addHandler(NIOSSLServerHandler(taking: identity))
          try pipeline.addHandler(
            TLSDoor(limits: surroundings.limits) { proof in
              Connection(surroundings, peer, place, proof: proof, since: start)
            } turnedAway: {
              surroundings.doorkeeper.left(place, peer.origin, account: nil)
              surroundings.observe(.handshakeFailed(address: peer.address))
            })
        }
      }
  }

  private static func bind(
    _ bootstrap: ServerBootstrap, _ endpoint: Endpoint
  ) async throws -> any Channel {
    let address: SocketAddress
    switch endpoint {
    case .unix: preconditionFailure("a socket file is bound before")
    case .loopback(let host, let port):
      guard let local = try? SocketAddress(ipAddress: host, port: port), local.isLoopback else {
        throw BindError.notLoopback(host: host)
      }
      address = local
    case .tls(let host, let port):
      guard let any = try? SocketAddress(ipAddress: host, port: port) else {
        throw BindError.notAnAddress(host: host)
      }
      address = any
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

extension NIOSSLServerHandler {
  /// Shows the identity as it is now; whatever certificate the client shows is taken, since only its
  /// fingerprint counts, and that for the gate.
  fileprivate convenience init(taking identity: TLSIdentity) {
    self.init(context: identity.context) { _, verdict in verdict.succeed(.certificateVerified) }
  }
}
