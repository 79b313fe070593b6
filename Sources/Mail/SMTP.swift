import CCurl
import Dispatch

/// A mail server that takes mail for others, spoken to by libcurl.
public struct SMTP: Sendable {
  /// Whether the way there is encrypted.
  public enum Encryption: String, Sendable, CaseIterable {
    /// By STARTTLS with a certificate that holds, or nothing is sent.
    case required
    /// By STARTTLS where the server offers it, whoever it is.
    case opportunistic
    /// Never; for a mail server on the same machine.
    case off
  }

  /// Why a mail was not taken.
  public struct Failure: Error, Sendable, CustomStringConvertible {
    /// The server's last answer, such as 451; 0 where there was none.
    public let status: Int
    /// What went wrong, without anything of the mail.
    public let description: String

    /// A failure with that answer of the server, if there was one.
    public init(_ description: String, status: Int = 0) {
      self.description = description
      self.status = status
    }
  }

  /// `smtp://host:port`, or `smtps://host:port` for TLS from the start.
  public let url: String
  /// The user to log in as; nil for none.
  public let user: String?
  private let password: String?
  private let encryption: Encryption
  private let timeoutSeconds: Int

  /// A mail server; `timeoutSeconds` bounds the whole of one delivery.
  public init(
    url: String, user: String? = nil, password: String? = nil,
    encryption: Encryption = .required, timeoutSeconds: Int = 60
  ) {
    self.url = url
    self.user = user
    self.password = password
    self.encryption = encryption
    self.timeoutSeconds = timeoutSeconds
  }

  private static let queue = DispatchQueue(label: "rygrad.mail", attributes: .concurrent)
  private static let isReady: Bool = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  /// Delivers one mail, on a thread that may block; throws ``Failure``.
  public func send(_ message: MailMessage) async throws {
    try await withCheckedThrowingContinuation { continuation in
      Self.queue.async {
        continuation.resume(with: Result { try deliver(message) })
      }
    }
  }

  private func deliver(_ message: MailMessage) throws {
    guard Self.isReady, let handle = curl_easy_init() else {
      throw Failure("libcurl cannot be used")
    }
    defer { curl_easy_cleanup(handle) }
    let recipients = curl_slist_append(nil, "<\(message.recipient.address)>")
    defer { curl_slist_free_all(recipients) }
    let code = message.bytes().withUnsafeBytes { bytes -> CURLcode in
      var upload = rygrad_curl_upload(
        bytes: bytes.baseAddress!.assumingMemoryBound(to: CChar.self), count: bytes.count, sent: 0)
      // libcurl keeps the address, so it has to stay the same until the transfer has ended.
      return withUnsafeMutablePointer(to: &upload) { upload in
        let prepared = prepare(handle, from: message.from.address, recipients, upload)
        return prepared == CURLE_OK ? curl_easy_perform(handle) : prepared
      }
    }
    guard code == CURLE_OK else {
      let status = rygrad_curl_response_code(handle)
      let reason = String(cString: curl_easy_strerror(code))
      throw Failure(
        status == 0 ? reason : "\(reason), last answer \(status)", status: status)
    }
  }

  private func prepare(
    _ handle: UnsafeMutableRawPointer, from sender: String,
    _ recipients: UnsafeMutablePointer<curl_slist>?,
    _ upload: UnsafeMutablePointer<rygrad_curl_upload>
  ) -> CURLcode {
    let isVerified = encryption == .opportunistic ? 0 : 1
    let tls =
      switch encryption {
      case .required: CURLUSESSL_ALL
      case .opportunistic: CURLUSESSL_TRY
      case .off: CURLUSESSL_NONE
      }
    let steps: [() -> CURLcode] = [
      { rygrad_curl_set_text(handle, CURLOPT_URL, url) },
      { rygrad_curl_set_text(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps") },
      { rygrad_curl_set_text(handle, CURLOPT_MAIL_FROM, "<\(sender)>") },
      { rygrad_curl_set_list(handle, CURLOPT_MAIL_RCPT, recipients) },
      { rygrad_curl_set_long(handle, CURLOPT_USE_SSL, Int(tls.rawValue)) },
      { rygrad_curl_set_long(handle, CURLOPT_SSL_VERIFYPEER, isVerified) },
      { rygrad_curl_set_long(handle, CURLOPT_SSL_VERIFYHOST, isVerified * 2) },
      { rygrad_curl_set_long(handle, CURLOPT_NOSIGNAL, 1) },
      { rygrad_curl_set_long(handle, CURLOPT_CONNECTTIMEOUT, min(timeoutSeconds, 20)) },
      { rygrad_curl_set_long(handle, CURLOPT_TIMEOUT, timeoutSeconds) },
      { user.map { rygrad_curl_set_text(handle, CURLOPT_USERNAME, $0) } ?? CURLE_OK },
      { password.map { rygrad_curl_set_text(handle, CURLOPT_PASSWORD, $0) } ?? CURLE_OK },
      { rygrad_curl_set_upload(handle, upload) },
    ]
    for step in steps {
      let code = step()
      if code != CURLE_OK { return code }
    }
    return CURLE_OK
  }
}
