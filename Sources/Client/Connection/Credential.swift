import Domain

/// What is shown to be let in.
enum Credential: Equatable, Sendable {
  /// The kernel vouches for this process on the Unix socket.
  case peer
  /// The certificate that was shown in the handshake of TLS.
  case certificate
  /// A token, or an invitation's secret, and where it was read.
  case token(String, file: String)

  /// The credential that a configuration names; reads the token file, or asks without echo where
  /// `-` meets a terminal. Throws when a TCP server is to be met without a token.
  init(
    _ configuration: Configuration, for endpoint: Endpoint, secrets: SecretSource
  ) throws(Failure) {
    if let file = configuration.tokenFile {
      self = .token(try secrets.read(file, question: "token"), file: file)
      return
    }
    if case .tls(let peer) = endpoint, peer.identity != nil {
      self = .certificate
      return
    }
    guard case .unix = endpoint else {
      throw Failure(
        Refusal.Code.authRequired.rawValue,
        Message(
          da: "over TCP skal der bruges et token", en: "a token is needed over TCP"),
        hint: Message(
          da: "giv det med --token-file FIL (- for at skrive det eller læse det fra stdin)",
          en: "give it with --token-file FILE (- to type it or read it from stdin)"),
        status: .authentication)
    }
    self = .peer
  }

  /// The request that shows it.
  var request: Request {
    switch self {
    case .peer: Request(verb: "auth", arguments: [.init(name: "peer", value: "")])
    case .certificate: Request(verb: "auth", arguments: [.init(name: "certificate", value: "")])
    case .token(let token, _):
      Request(verb: "auth", arguments: [.init(name: "token", value: token)])
    }
  }

  /// Where it comes from, without the secret.
  var source: String {
    switch self {
    case .peer: Self.peerSource
    case .certificate: Self.certificateSource
    case .token(_, let file): file
    }
  }

  /// Where the credential that a configuration names comes from, without reading it.
  static func source(_ configuration: Configuration) -> String {
    if let file = configuration.tokenFile { return file }
    if case .tls? = configuration.endpoint { return certificateSource }
    return peerSource
  }

  private static let peerSource = "peer"
  private static let certificateSource = "certificate"
}
