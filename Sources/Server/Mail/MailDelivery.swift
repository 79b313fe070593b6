import Glibc
import Mail

/// The way that a mail takes.
enum MailDelivery: Sendable {
  case smtp(SMTP)
  /// Files in a folder, for those who try Rygrad without a mail server.
  case folder(String)

  /// Delivers the mail and tells where to; throws ``SMTP/Failure`` or ``StartupProblem``.
  func deliver(_ message: MailMessage, named name: String) async throws -> String {
    switch self {
    case .smtp(let server):
      try await server.send(message)
      return server.url
    case .folder(let folder):
      let path = "\(folder)/\(name).eml"
      try File.write(
        String(decoding: message.bytes(.eightBit), as: UTF8.self), to: path, mode: 0o600)
      return path
    }
  }
}
