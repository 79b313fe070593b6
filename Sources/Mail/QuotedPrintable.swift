/// A body in ASCII lines of at most 76 characters (RFC 2045, section 6.7).
enum QuotedPrintable {
  /// Encodes text whose lines end in LF; the result's end in CRLF.
  static func encode(_ text: String) -> String {
    var lines: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var output: [UInt8] = []
      let bytes = Array(line.utf8)
      for (index, byte) in bytes.enumerated() {
        let piece = encode(byte, isLast: index == bytes.count - 1)
        if output.count + piece.count > 75 {
          lines.append(String(decoding: output, as: UTF8.self) + "=")
          output = []
        }
        output += piece
      }
      lines.append(String(decoding: output, as: UTF8.self))
    }
    return lines.joined(separator: "\r\n")
  }

  private static func encode(_ byte: UInt8, isLast: Bool) -> [UInt8] {
    let isPrintable = (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "=")
    if isPrintable || (byte == UInt8(ascii: " ") && !isLast) { return [byte] }
    let digits = Array("0123456789ABCDEF".utf8)
    return [UInt8(ascii: "="), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}
