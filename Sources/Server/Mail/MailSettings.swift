import Mail

/// How mail leaves the server.
struct MailSettings: Sendable {
  /// Where the web pages are, without a slash at the end; links in mails begin with it.
  var publicURL: String
  /// `smtp://host:port`; nil sends none by SMTP.
  var smtpURL: String?
  var smtpUser: String?
  /// A file whose first line is the password; an empty one means none.
  var smtpPasswordFile: String?
  var smtpEncryption: SMTP.Encryption
  var from: Mailbox
  var replyTo: Mailbox?
  /// Where mails are written as files when none are sent by SMTP; nil keeps them in the queue.
  var folder: String?

  /// Checks every value; throws ``StartupProblem`` naming the setting and what it takes.
  init(from reader: SettingReader, publicURL: String) throws {
    let sources = reader.sources
    self.publicURL = publicURL
    smtpURL = try reader.smtpURL(.smtpURL)
    smtpUser = sources.value(of: .smtpUser)
    smtpPasswordFile = sources.value(of: .smtpPasswordFile).map(File.absolute)
    smtpEncryption = try reader.choice(
      .smtpTLS,
      Dictionary(uniqueKeysWithValues: SMTP.Encryption.allCases.map { ($0.rawValue, $0) }),
      default: .required)
    if smtpURL != nil && sources.value(of: .mailFrom) == nil {
      throw StartupProblem(
        "\(Setting.smtpURL.flag) is set, but no sender is",
        remedy: "set \(Setting.mailFrom.flag), for example “Rygrad <rygrad@example.org>”")
    }
    from = try reader.mailbox(.mailFrom) ?? Mailbox(name: "Rygrad", address: "rygrad@localhost")!
    replyTo = try reader.mailbox(.mailReplyTo)
    folder = sources.value(of: .mailFolder).map(File.absolute)
  }

  /// The way that mail takes; nil when there is none. Throws ``StartupProblem``.
  func delivery() throws -> MailDelivery? {
    if let smtpURL {
      let password = try smtpPasswordFile.map { path in
        String(decoding: try File.read(path).prefix { $0 != 10 && $0 != 13 }, as: UTF8.self)
      }
      return .smtp(
        SMTP(
          url: smtpURL, user: smtpUser, password: password == "" ? nil : password,
          encryption: smtpEncryption))
    }
    guard let folder else { return nil }
    try File.makeFolder(folder, mode: 0o700)
    return .folder(folder)
  }
}

extension Setting {
  static let smtpURL = Setting(
    "smtp-url", "URL",
    """
    The mail server that takes mail for others: smtp://host:587, or smtps://host:465 for TLS from \
    the start.
    """)
  static let smtpUser = Setting(
    "smtp-user", "NAME", "The user to log in as at the mail server; empty for none.")
  static let smtpPasswordFile = Setting(
    "smtp-password-file", "FILE",
    "A file whose first line is the password of that user, readable to the server alone.")
  static let smtpTLS = Setting(
    "smtp-tls", "required|opportunistic|off", standard: "required",
    """
    Whether the way to the mail server is encrypted: with a certificate that holds or not at all, \
    where the server offers it, or never.
    """)
  static let mailFrom = Setting(
    "mail-from", "MAILBOX", "The sender of every mail, such as “Rygrad <rygrad@example.org>”.")
  static let mailReplyTo = Setting(
    "mail-reply-to", "MAILBOX", "Who gets the answers, if not the sender.")
  static let mailFolder = Setting(
    "mail-folder", "FOLDER",
    """
    Where mails are written as files when there is no mail server. With “run”, none means the \
    folder mail in the data folder; with “serve”, mail then stays in the queue.
    """)

  /// The settings of this file.
  static let mail = [
    smtpURL, smtpUser, smtpPasswordFile, smtpTLS, mailFrom, mailReplyTo, mailFolder,
  ]
}

extension SettingReader {
  /// `smtp://host:port` or `smtps://host:port`.
  func smtpURL(_ setting: Setting) throws -> String? {
    guard let text = sources.value(of: setting) else { return nil }
    let parts = text.split(separator: "://", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, ["smtp", "smtps"].contains(parts[0]), Self.isHost(parts[1]) else {
      throw problem(setting, text, "takes an address such as smtp://mail.example.org:587")
    }
    return text
  }

  /// An address with or without a name.
  func mailbox(_ setting: Setting) throws -> Mailbox? {
    guard let text = sources.value(of: setting) else { return nil }
    guard let mailbox = Mailbox(text) else {
      throw problem(setting, text, "takes an address such as “Rygrad <rygrad@example.org>”")
    }
    return mailbox
  }

  /// A host with or without a port, and nothing else.
  private static func isHost(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy {
        switch $0 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
          UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "]"):
          true
        default: false
        }
      }
  }
}
