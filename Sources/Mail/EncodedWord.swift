/// Text in a header (RFC 2047): as it stands where it is plain ASCII, else in UTF-8 and base 64.
enum EncodedWord {
  /// The most characters of one word, by the standard.
  private static let maximumLength = 75
  private static let prefix = "=?UTF-8?B?"
  private static let suffix = "?="

  /// A text of any characters, such as a subject. The caller has taken line ends out.
  static func text(_ text: String) -> String {
    // What looks like an encoded word has to be one, or a reader would decode it.
    let isPlain = text.utf8.allSatisfy { (0x20..<0x7F).contains($0) } && !text.contains("=?")
    return isPlain && text.utf8.count <= 900 ? text : words(text)
  }

  /// A name before an address: letters, digits and blanks as they stand, all else encoded.
  static func phrase(_ name: String) -> String {
    let isPlain = name.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    return isPlain && name.utf8.count <= 900 ? name : words(name)
  }

  /// Words on lines of their own, each of whole characters.
  private static func words(_ text: String) -> String {
    let room = (maximumLength - prefix.utf8.count - suffix.utf8.count) / 4 * 3
    var words: [String] = []
    var bytes: [UInt8] = []
    func end() {
      words.append(prefix + Base64.encode(bytes) + suffix)
      bytes = []
    }
    for scalar in text.unicodeScalars {
      let next = Array(String(scalar).utf8)
      if bytes.count + next.count > room { end() }
      bytes += next
    }
    end()
    return words.joined(separator: "\r\n ")
  }
}
