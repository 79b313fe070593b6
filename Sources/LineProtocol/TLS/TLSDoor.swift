import Crypto
import Domain
import NIOCore
import NIOSSL
import NIOTLS

/// Stands before a connection over TLS until its handshake is done, and lets in whoever has asked for
/// this protocol by name.
///
/// ```
///   handshake ──done, ALPN rygrad/1──> the connection takes its place
///       │ └────done, other or no ALPN──> BYE, close
///       └──failed, or not done in time──> close
/// ```
final class TLSDoor: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  /// The name of the protocol in the handshake (RFC 7301).
  static let protocolName = "rygrad/1"

  private let limits: Limits
  private let opened: (Credentials?) -> any ChannelHandler
  private let turnedAway: () -> Void
  private var timer: Scheduled<Void>?
  private var isThrough = false

  /// - Parameters:
  ///   - opened: makes the connection that takes this place, for whom TLS vouches for.
  ///   - turnedAway: called once, in the place of `opened`, when it comes to nothing.
  init(
    limits: Limits, opened: @escaping (Credentials?) -> any ChannelHandler,
    turnedAway: @escaping () -> Void
  ) {
    self.limits = limits
    self.opened = opened
    self.turnedAway = turnedAway
  }

  func channelActive(context: ChannelHandlerContext) {
    let channel = context.channel
    timer = context.eventLoop.scheduleTask(in: .seconds(Int64(limits.authSeconds))) {
      channel.close(mode: .all, promise: nil)
    }
    context.fireChannelActive()
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    guard case .handshakeCompleted(let name)? = event as? TLSUserEvent else {
      return context.fireUserInboundEventTriggered(event)
    }
    guard name == Self.protocolName else { return refuse(context) }
    do {
      let pipeline = context.pipeline.syncOperations
      let credentials = try Credentials(provenBy: pipeline.nioSSL_peerCertificate())
      try pipeline.addHandler(opened(credentials), position: .after(self))
      isThrough = true
      timer?.cancel()
      pipeline.removeHandler(context: context, promise: nil)
    } catch {
      context.close(promise: nil)
    }
  }

  // Whoever asked for something else is told what this is, and nothing of theirs is read.
  private func refuse(_ context: ChannelHandlerContext) {
    let channel = context.channel
    let sent = context.eventLoop.makePromise(of: Void.self)
    sent.futureResult.whenComplete { _ in channel.close(mode: .all, promise: nil) }
    let line = ReplyEncoder().bye(.protocolNotNegotiated)
    context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: line)), promise: sent)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {}

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  func channelInactive(context: ChannelHandlerContext) {
    timer?.cancel()
    if !isThrough { turnedAway() }
    context.fireChannelInactive()
  }
}

extension Credentials {
  /// What a client has proven by the certificate that it showed in the handshake; nil for none, and
  /// for one that has expired.
  ///
  /// TLS makes sure that the client has the key. Nobody vouches for the certificate itself: it stands
  /// for an account only where that account has named its fingerprint.
  fileprivate init?(provenBy certificate: NIOSSLCertificate?) throws {
    guard let certificate,
      Int64(certificate.notValidAfter) * 1_000_000 > Instant.now().microseconds
    else { return nil }
    self = .certificate(fingerprint: Array(SHA256.hash(data: try certificate.toDERBytes())))
  }
}
