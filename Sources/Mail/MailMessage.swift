import Glibc

/// A plain text mail (RFC 5322) that a program sends to one recipient.
///
/// Headers are made of values that hold no line end, so that no value can add a header.
public struct MailMessage: Sendable {
  /// How the body travels.
  public enum BodyEncoding: Sendable {
    /// ASCII alone, for any mail server.
    case quotedPrintable
    /// UTF-8 as it stands, for a file that people read.
    case eightBit
  }

  let from: Mailbox
  let replyTo: Mailbox?
  let recipient: Mailbox
  let subject: String
  let text: String
  let id: String
  let unsubscribeURL: String?
  let unixSeconds: Int64

  /// A mail; `id` is unique in the world together with the sender's domain, `unixSeconds` its date.
  /// `unsubscribeURL` is where its recipient chooses not to get such mails (RFC 2369).
  public init(
    from: Mailbox, replyTo: Mailbox? = nil, to recipient: Mailbox, subject: String, text: String,
    id: String, unsubscribeURL: String? = nil, unixSeconds: Int64
  ) {
    self.from = from
    self.replyTo = replyTo
    self.recipient = recipient
    self.subject = subject.withoutControls
    self.text = text
    self.id = String(id.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
    self.unsubscribeURL = unsubscribeURL?.withoutControls
    self.unixSeconds = unixSeconds
  }

  /// The whole mail with CRLF at the end of each line.
  public func bytes(_ encoding: BodyEncoding = .quotedPrintable) -> [UInt8] {
    var lines = ["Date: \(date)", "From: \(from.header)"]
    if let replyTo { lines.append("Reply-To: \(replyTo.header)") }
    lines += [
      "To: \(recipient.header)", "Subject: \(EncodedWord.text(subject))",
      "Message-ID: <\(id)@\(from.address.split(separator: "@")[1])>",
      "Auto-Submitted: auto-generated", "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=UTF-8",
    ]
    if let unsubscribeURL { lines.append("List-Unsubscribe: <\(unsubscribeURL)>") }
    // Only LF ends a line of the text: a bare CR would be one more way to end it for some readers.
    let plain = text.replacingLineEnds
    switch encoding {
    case .quotedPrintable:
      lines += ["Content-Transfer-Encoding: quoted-printable", "", QuotedPrintable.encode(plain)]
    case .eightBit:
      let body = plain.split(separator: "\n", omittingEmptySubsequences: false)
      lines += ["Content-Transfer-Encoding: 8bit", "", body.joined(separator: "\r\n")]
    }
    return Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
  }

  /// The date in the words of RFC 5322, in UTC.
  private var date: String {
    var seconds = time_t(unixSeconds)
    var fields = tm()
    gmtime_r(&seconds, &fields)
    let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let day = "\(fields.tm_mday) \(months[Int(fields.tm_mon)]) \(fields.tm_year + 1900)"
    let time = "\(two(fields.tm_hour)):\(two(fields.tm_min)):\(two(fields.tm_sec))"
    return "\(weekdays[Int(fields.tm_wday)]), \(day) \(time) +0000"
  }
}

extension String {
  /// The text with CRLF and CR as LF.
  fileprivate var replacingLineEnds: String {
    var scalars = String.UnicodeScalarView()
    var wasReturn = false
    for scalar in unicodeScalars {
      if scalar == "\r" {
        scalars.append("\n")
      } else if !(scalar == "\n" && wasReturn) {
        scalars.append(scalar)
      }
      wasReturn = scalar == "\r"
    }
    return String(scalars)
  }
}
