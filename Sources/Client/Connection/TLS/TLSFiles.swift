import Domain
import NIOSSL

/// The files that a peer names, read into what TLS needs; each failure names its file.
struct TLSFiles {
  private let peer: TLSPeer
  private static let limitBytes = 4 << 20

  /// The files of a peer, not read yet.
  init(_ peer: TLSPeer) {
    self.peer = peer
  }

  /// What connections are made with: TLS 1.3 and nothing older, and `rygrad/1` asked for by name.
  func context(verifies: Bool) throws(Failure) -> NIOSSLContext {
    var settings = TLSConfiguration.makeClientConfiguration()
    settings.minimumTLSVersion = .tlsv13
    settings.applicationProtocols = [TLSTunnel.protocolName]
    if !verifies { settings.certificateVerification = .none }
    if let file = peer.caFile {
      settings.trustRoots = .certificates(try certificates(file))
    }
    if let identity = peer.identity {
      settings.certificateChain = try certificates(identity.certificateFile)
        .map { .certificate($0) }
      settings.privateKey = .privateKey(try key(identity.keyFile))
    }
    do {
      return try NIOSSLContext(configuration: settings)
    } catch {
      throw Failure(
        "TLS",
        Message(
          da: "certifikatet og nøglen kan ikke bruges sammen",
          en: "the certificate and the key cannot be used together"),
        hint: peer.identity.map {
          Message(
            da: "hører \($0.keyFile) til \($0.certificateFile)?",
            en: "does \($0.keyFile) belong to \($0.certificateFile)?")
        },
        status: .usage)
    }
  }

  /// When the client's own certificate ends, nil where it has none.
  func ownCertificate() throws(Failure) -> ShownCertificate? {
    guard let identity = peer.identity else { return nil }
    return try certificates(identity.certificateFile).first.map(ShownCertificate.init)
  }

  private func certificates(_ file: String) throws(Failure) -> [NIOSSLCertificate] {
    let bytes = try InputFile.read(file, limitBytes: Self.limitBytes)
    let found = try? NIOSSLCertificate.fromPEMBytes(bytes)
    guard let found, !found.isEmpty else {
      throw .usage(
        Message(
          da: "\(file) indeholder intet certifikat i PEM",
          en: "\(file) holds no certificate in PEM"))
    }
    return found
  }

  private func key(_ file: String) throws(Failure) -> NIOSSLPrivateKey {
    let bytes = try InputFile.readSecretFile(file, limitBytes: Self.limitBytes)
    do {
      // A callback that knows no passphrase, because the library's own would ask on standard input.
      return try NIOSSLPrivateKey(bytes: bytes, format: .pem) { (set: (([UInt8]) -> Void)) in
        set([])
      }
    } catch {
      throw .usage(
        Message(
          da: "\(file) indeholder ingen nøgle i PEM uden adgangskode",
          en: "\(file) holds no key in PEM without a passphrase"))
    }
  }
}

/// A certificate's time of validity.
struct ShownCertificate: Equatable, Sendable {
  let validFrom: Instant
  let validUntil: Instant

  /// What a certificate says.
  init(_ certificate: NIOSSLCertificate) {
    validFrom = Instant(microseconds: Int64(certificate.notValidBefore) * 1_000_000)
    validUntil = Instant(microseconds: Int64(certificate.notValidAfter) * 1_000_000)
  }
}
