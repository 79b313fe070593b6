import LineProtocol
import Logging

/// Takes up a renewed certificate, by looking at its files every few seconds.
///
/// One that cannot be used is warned of and leaves the old one in place.
struct CertificateWatch: Sendable {
  let identity: TLSIdentity
  let log: Logger

  /// Watches until the task is cancelled.
  func run() async {
    log.info("TLS certificate read", metadata: validity)
    while (try? await Task.sleep(for: .seconds(5))) != nil {
      do throws(TLSIdentity.ReadError) {
        if try identity.reload() { log.info("TLS certificate renewed", metadata: validity) }
      } catch {
        log.warning(
          "the TLS certificate cannot be renewed; the old one stays in use",
          metadata: ["error": "\(error)"])
      }
    }
  }

  private var validity: Logger.Metadata { ["valid_until": "\(identity.validUntil)"] }
}
