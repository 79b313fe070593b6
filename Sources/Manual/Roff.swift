/// Writes a manual page in the language of `man`, out of headings, paragraphs and lists.
///
/// The result is plain ASCII, so that it reads alike under every locale; no text can become a request.
public struct Roff {
  private var text: String

  /// Lines of the source are broken here; longer ones are frowned upon.
  private static let width = 78

  /// A page; `date` is of the form 2026-11-28, `source` such as `Rygrad 0.1.0`.
  public init(title: String, section: Int, date: String, source: String, manual: String) {
    text = ".TH \(Self.quoted(title.uppercased())) \(section) \(date)"
    text += " \(Self.quoted(source)) \(Self.quoted(manual))\n"
  }

  /// The page as it stands.
  public var page: String { text }

  /// Begins a section.
  public mutating func section(_ title: String) {
    text += ".SH \(Self.quoted(title))\n"
    isFirst = true
  }

  /// Begins a part of a section.
  public mutating func subsection(_ title: String) {
    text += ".SS \(Self.quoted(title))\n"
    isFirst = true
  }

  /// A section's first paragraph needs no request of its own.
  private var isFirst = true

  /// A paragraph of running text.
  public mutating func paragraph(_ words: String) {
    if !isFirst { text += ".PP\n" }
    isFirst = false
    append(words)
  }

  /// A term in bold with what is said of it.
  public mutating func item(_ term: String, _ words: String) {
    text += ".TP\n.B \(Self.quoted(term))\n"
    isFirst = false
    append(words.isEmpty ? "\u{2013}" : words)
  }

  /// Lines that stay as they are, set in.
  public mutating func example(_ lines: [String]) {
    text += (isFirst ? "" : ".PP\n") + ".RS 4\n.nf\n"
    isFirst = false
    for line in lines { text += Self.guarded(Self.escaped(line)) + "\n" }
    text += ".fi\n.RE\n"
  }

  private mutating func append(_ words: String) {
    var line = ""
    for word in words.split(whereSeparator: { $0 == " " || $0.isNewline }) {
      let word = Self.escaped(String(word))
      if !line.isEmpty, line.utf8.count + 1 + word.utf8.count > Self.width {
        text += Self.guarded(line) + "\n"
        line = ""
      }
      line += line.isEmpty ? word : " \(word)"
      // A new sentence on a new line, so that it is spaced as one.
      if line.hasSuffix("."), line.utf8.count > 3 {
        text += Self.guarded(line) + "\n"
        line = ""
      }
    }
    if !line.isEmpty { text += Self.guarded(line) + "\n" }
  }

  /// A line that begins like a request is none.
  private static func guarded(_ line: String) -> String {
    line.hasPrefix(".") || line.hasPrefix("'") ? "\\&\(line)" : line
  }

  private static func quoted(_ words: String) -> String {
    "\"\(escaped(words))\""
  }

  private static func escaped(_ words: String) -> String {
    words.unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "\\": text += "\\e"
      case "-": text += "\\-"
      case "'": text += "\\(aq"
      case "`": text += "\\(ga"
      case "^": text += "\\(ha"
      case "~": text += "\\(ti"
      case "\"": text += "\\(dq"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: text += " "
      case _ where scalar.isASCII: text.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        text += "\\[u\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)]"
      }
    }
  }
}
