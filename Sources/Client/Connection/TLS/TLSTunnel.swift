import Domain
import Glibc
import NIOCore
import NIOPosix
import NIOSSL
import NIOTLS
import Synchronization

/// Carries the bytes of a local socket through TLS 1.3 to a server and back.
///
///     client ── local socket ── Relay ⇄ NIOSSL ── server
///
/// The client goes on reading and writing a plain descriptor. Nothing is passed in either direction
/// before the server has shown a certificate that holds and has agreed on `rygrad/1`; where it does
/// not, the local socket ends and `failure` says why.
final class TLSTunnel: Sendable {
  /// The name of the protocol in the handshake (RFC 7301).
  static let protocolName = "rygrad/1"

  /// How long a connection and its handshake may take, in seconds.
  private static let handshakeSeconds: Int64 = 10

  private struct State {
    var failure: Failure?
    var certificate: ShownCertificate?
  }

  private let peer: TLSPeer
  private let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
  private let state = Mutex(State())

  private init(to peer: TLSPeer) {
    self.peer = peer
  }

  deinit {
    group.shutdownGracefully { _ in }
  }

  /// Begins to connect and returns the client's end of the local socket at once, non-blocking and the
  /// caller's to close; throws where the files that the peer names cannot be used.
  ///
  /// - Parameter isInspection: Only looks at the certificate, whatever it is, and passes nothing on.
  static func open(
    to peer: TLSPeer, isInspection: Bool = false
  ) throws(Failure) -> (descriptor: Int32, tunnel: TLSTunnel) {
    let context = try TLSFiles(peer).context(verifies: !isInspection)
    var ends: [Int32] = [-1, -1]
    let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, type | Int32(SOCK_NONBLOCK.rawValue), 0, &ends) == 0 else {
      throw .unreachable(.tls(peer), SystemError())
    }
    let tunnel = TLSTunnel(to: peer)
    tunnel.start(with: ends[1], context, isInspection: isInspection)
    return (ends[0], tunnel)
  }

  /// Why there is no connection, or none any more, where the tunnel knows.
  var failure: Failure? { state.withLock { $0.failure } }

  /// The certificate that the server has shown.
  var certificate: ShownCertificate? { state.withLock { $0.certificate } }

  private func start(with descriptor: Int32, _ context: NIOSSLContext, isInspection: Bool) {
    let peer = peer
    ClientBootstrap(group: group)
      .channelOption(.autoRead, value: false)
      .withConnectedSocket(descriptor)
      .flatMap { local in
        // The loop's own thread: what both sides share needs no lock.
        ClientBootstrap(group: local.eventLoop)
          .connectTimeout(.seconds(Self.handshakeSeconds))
          .channelInitializer { remote in
            remote.eventLoop.makeCompletedFuture {
              let handlers = remote.pipeline.syncOperations
              try handlers.addHandler(
                NIOSSLClientHandler(context: context, serverHostname: peer.expectedName))
              try handlers.addHandler(
                TunnelEnd(of: self, local: local, isInspection: isInspection))
            }
          }
          .connect(host: peer.host, port: Int(peer.port))
          .flatMapError { error in
            self.fail(error)
            return local.close().flatMapThrowing { throw error }
          }
      }
      .whenComplete { _ in }
  }

  /// What is wrong with a certificate that somebody vouches for.
  fileprivate func objection(to certificate: NIOSSLCertificate?) -> Failure? {
    guard let name = peer.expectedName, certificate?.isIssued(for: name) != true else { return nil }
    return .otherName(peer)
  }

  /// Keeps the first reason.
  fileprivate func fail(_ error: any Error) {
    let failure = (error as? Failure) ?? Failure(error, with: peer)
    state.withLock { $0.failure = $0.failure ?? failure }
  }

  fileprivate func note(_ certificate: NIOSSLCertificate?) {
    let shown = certificate.map(ShownCertificate.init)
    state.withLock { $0.certificate = shown }
  }
}

/// The server's side of a tunnel: waits for the handshake, then passes bytes on.
private final class TunnelEnd: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private let tunnel: TLSTunnel
  private let local: any Channel
  private let isInspection: Bool
  private var timer: Scheduled<Void>?
  private var isThrough = false

  init(of tunnel: TLSTunnel, local: any Channel, isInspection: Bool) {
    self.tunnel = tunnel
    self.local = local
    self.isInspection = isInspection
  }

  func channelActive(context: ChannelHandlerContext) {
    let channel = context.channel
    timer = context.eventLoop.scheduleTask(in: .seconds(10)) { [tunnel] in
      tunnel.fail(ChannelError.connectTimeout(.seconds(10)))
      channel.close(promise: nil)
    }
    context.fireChannelActive()
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    guard case .handshakeCompleted(let name)? = event as? TLSUserEvent else {
      return context.fireUserInboundEventTriggered(event)
    }
    timer?.cancel()
    let certificate = try? context.pipeline.syncOperations.nioSSL_peerCertificate()
    tunnel.note(certificate)
    guard !isInspection else { return context.close(promise: nil) }
    if let failure = tunnel.objection(to: certificate) {
      tunnel.fail(failure)
      return context.close(promise: nil)
    }
    guard name == TLSTunnel.protocolName else {
      tunnel.fail(Failure.noProtocol)
      return context.close(promise: nil)
    }
    do {
      try local.pipeline.syncOperations.addHandler(Relay(to: context.channel))
      try context.pipeline.syncOperations.addHandler(Relay(to: local))
      isThrough = true
      local.setOption(.autoRead, value: true).whenFailure { _ in }
      local.read()
    } catch {
      context.close(promise: nil)
    }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if isThrough { context.fireChannelRead(data) }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    // A server that closes without ceremony has said all that it had to say: its lines are whole.
    if case NIOSSLError.uncleanShutdown? = error as? NIOSSLError {} else { tunnel.fail(error) }
    context.close(promise: nil)
  }

  func channelInactive(context: ChannelHandlerContext) {
    timer?.cancel()
    if !isThrough && !isInspection { tunnel.fail(IOError(errnoCode: ECONNRESET, reason: "TLS")) }
    local.closeWhenWritten()
    context.fireChannelInactive()
  }
}

extension Channel {
  /// Closes behind what has been written; closing at once would lose it.
  fileprivate func closeWhenWritten() {
    writeAndFlush(ByteBuffer()).whenComplete { _ in self.close(promise: nil) }
  }
}

/// Passes what one channel reads to another, no faster than that takes it.
private final class Relay: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private let other: any Channel

  init(to other: any Channel) {
    self.other = other
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    other.write(unwrapInboundIn(data), promise: nil)
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    other.flush()
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    let isWritable = context.channel.isWritable
    other.setOption(.autoRead, value: isWritable).whenFailure { _ in }
    if isWritable { other.read() }
    context.fireChannelWritabilityChanged()
  }

  func channelInactive(context: ChannelHandlerContext) {
    other.closeWhenWritten()
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }
}
