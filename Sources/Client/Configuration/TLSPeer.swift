import Domain

/// A server spoken to through TLS, and what is known of it and shown to it.
struct TLSPeer: Equatable, Sendable {
  let host: String
  let port: UInt16
  /// The file of certificates that may vouch for the server; nil for those of the system.
  let caFile: String?
  /// The name that its certificate must bear, where that is not the host.
  let serverName: String?
  /// The files of the client's own certificate and its key, where it has one.
  let identity: Identity?

  /// A certificate to be known by.
  struct Identity: Equatable, Sendable {
    let certificateFile: String
    let keyFile: String
  }

  /// What settings say of a peer; throws a usage failure for a certificate without its key.
  init(host: String, port: UInt16, _ settings: Settings) throws(Failure) {
    self.host = host
    self.port = port
    caFile = settings[.caFile]
    serverName = settings[.serverName]
    switch (settings[.certificate], settings[.key]) {
    case (nil, nil): identity = nil
    case (let certificate?, let key?):
      identity = Identity(certificateFile: certificate, keyFile: key)
    case (_?, nil), (nil, _?):
      throw .usage(
        Message(
          da: "--certificate og --key hører sammen", en: "--certificate and --key belong together"))
    }
  }

  /// The name to ask for and to find in the certificate; nil for an address, which has none.
  var expectedName: String? {
    if let serverName { return serverName }
    let isAddress = host.contains(":") || host.utf8.allSatisfy { "0123456789.".utf8.contains($0) }
    return isAddress ? nil : host
  }
}
