import Domain
import Glibc
import NIOCore
import NIOPosix
import NIOSSL

extension Failure {
  /// A server that does not speak this protocol behind its TLS.
  static let noProtocol = Failure(
    "TLS",
    Message(
      da: "serveren taler TLS, men er ikke gået med til rygrad/1 (ALPN)",
      en: "the server speaks TLS but has not agreed on rygrad/1 (ALPN)"),
    hint: Message(
      da: "er det den rette port? en proxy foran skal lade TLS gå igennem urørt",
      en: "is it the right port? a proxy in front must let TLS pass untouched"),
    status: .failed)

  /// A server whose certificate is another's.
  static func otherName(_ peer: TLSPeer) -> Failure {
    let name = peer.serverName ?? peer.host
    return Failure(
      "TLS",
      Message(
        da: "certifikatet er ikke udstedt til \(name)", en: "the certificate is not one of \(name)"),
      hint: Message(
        da: "skriv det navn, det er udstedt til, med --server-name",
        en: "give the name that it was issued for with --server-name"),
      status: .failed)
  }

  /// Why a connection through TLS came to nothing, and what to mend.
  init(_ error: any Error, with peer: TLSPeer) {
    let number = Self.number(of: error)
    if let number {
      self = .unreachable(.tls(peer), SystemError(number: number))
      return
    }
    if let error = error as? NIOConnectionError, error.connectionErrors.isEmpty {
      self.init(
        "UNREACHABLE",
        Message(
          da: "der er ingen vært »\(peer.host)«", en: "there is no host '\(peer.host)'"),
        status: .tryLater)
      return
    }
    if let error = error as? NIOSSLExtraError, error == .failedToValidateHostname {
      self = .otherName(peer)
      return
    }
    // What BoringSSL says stands in the description alone.
    let text = "\(error)"
    let (message, hint) = Self.reason(text, peer)
    self.init("TLS", message, hint: hint, status: .failed)
  }

  private static func number(of error: any Error) -> Int32? {
    switch error {
    case let error as IOError: error.errnoCode
    case ChannelError.connectTimeout: ETIMEDOUT
    case let error as NIOConnectionError:
      error.connectionErrors.lazy.compactMap { number(of: $0.error) }.first
    default: nil
    }
  }

  private static func reason(_ text: String, _ peer: TLSPeer) -> (Message, Message?) {
    let name = peer.serverName ?? peer.host
    if text.contains("CERTIFICATE_VERIFY_FAILED") {
      return (
        Message(
          da: "\(name) viser et certifikat, som ingen her går god for, eller som er udløbet",
          en: "\(name) shows a certificate that nobody here vouches for, or that has expired"),
        peer.caFile.map {
          Message(
            da: "er det udstedt af en i \($0)? se nærmere med: rygradctl doctor",
            en: "was it issued by one in \($0)? look closer with: rygradctl doctor")
        }
          ?? Message(
            da: "giv udstederens certifikat med --ca-file FIL; se nærmere med: rygradctl doctor",
            en:
              "give its issuer's certificate with --ca-file FILE; look closer with: rygradctl doctor"
          )
      )
    }
    if text.contains("NO_APPLICATION_PROTOCOL") { return (noProtocol.message, noProtocol.hint) }
    if text.contains("WRONG_VERSION_NUMBER") || text.contains("HTTP_REQUEST") {
      return (
        Message(
          da: "det, der svarer på \(peer.host):\(peer.port), taler ikke TLS",
          en: "what answers at \(peer.host):\(peer.port) does not speak TLS"),
        Message(
          da: "uden TLS: --address host:port, kun på denne maskine",
          en: "without TLS: --address host:port, on this machine only")
      )
    }
    if text.contains("PROTOCOL_VERSION") || text.contains("UNSUPPORTED_PROTOCOL") {
      return (
        Message(da: "serveren taler ikke TLS 1.3", en: "the server does not speak TLS 1.3"), nil
      )
    }
    if text.contains("CERTIFICATE_REQUIRED") {
      return (
        Message(
          da: "serveren kræver et certifikat af klienten",
          en: "the server demands a certificate of the client"),
        Message(
          da: "giv det med --certificate FIL --key FIL",
          en: "give it with --certificate FILE --key FILE")
      )
    }
    return (
      Message(
        da: "forbindelsen gennem TLS kom ikke i stand: \(text)",
        en: "the connection through TLS was not made: \(text)"), nil
    )
  }
}
