import LineProtocol
import NIOCore

/// Where the protocol is served over TLS, and with which certificate.
struct TLSSettings: Sendable {
  var host: String
  /// 0 takes a free one.
  var port: Int
  var certificatePath: String
  var keyPath: String

  /// Reads the settings; nil where no port is set. Throws ``StartupProblem``.
  init?(from reader: SettingReader) throws {
    let sources = reader.sources
    guard sources.value(of: .tlsPort) != nil else { return nil }
    port = try reader.number(.tlsPort, in: 0...65535)
    host =
      try reader.value(.tlsHost, "takes an IP address") { text in
        (try? SocketAddress(ipAddress: text, port: 0)).map { _ in text }
      } ?? Setting.tlsHost.standard
    func file(_ setting: Setting) throws -> String {
      guard let path = sources.value(of: setting) else {
        throw StartupProblem(
          "\(Setting.tlsPort.flag) needs \(setting.flag) (\(setting.variable))",
          remedy: "name the files of a certificate and its key, or open no port for TLS")
      }
      return File.absolute(path)
    }
    certificatePath = try file(.tlsCertificate)
    keyPath = try file(.tlsKey)
  }

  /// The certificate and key as they are in their files; throws ``StartupProblem``.
  func identity() throws -> TLSIdentity {
    do throws(TLSIdentity.ReadError) {
      return try TLSIdentity(certificatePath: certificatePath, keyPath: keyPath)
    } catch {
      let remedy =
        switch error {
        case .exposedKey(let path): "chmod 640 \(path), with the server's group"
        case .unreadable, .malformed: "check --tls-certificate and --tls-key"
        }
      throw StartupProblem(error.description, remedy: remedy)
    }
  }
}
