import Commands
import Hummingbird
import NIOCore

/// What Hummingbird hands along with a request: its own things, and who is at the other end.
struct WebContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The address of the peer, which may be a proxy; `nil` for a socket without one.
  let peerAddress: String?
  /// The name of the request in the log.
  var requestID = RequestID.make()
  /// Who asks, as far as is known; behind a proxy not the peer.
  var client: IPAddress?

  /// The same as text, to slow down whoever guesses; empty on a socket that names nobody.
  var clientAddress: String { client?.description ?? "" }

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    peerAddress = source.channel.remoteAddress?.ipAddress
  }
}
