/// Base 32 without padding (RFC 4648, section 6): what authenticator apps and people type.
enum Base32 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

  /// Writes `bytes` as text.
  static func encode(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    var buffer: UInt32 = 0
    var bitCount = 0
    for byte in bytes {
      buffer = buffer << 8 | UInt32(byte)
      bitCount += 8
      while bitCount >= 5 {
        bitCount -= 5
        text.append(alphabet[Int(buffer >> bitCount) & 31])
      }
    }
    if bitCount > 0 { text.append(alphabet[Int(buffer << (5 - bitCount)) & 31]) }
    return String(decoding: text, as: UTF8.self)
  }
}
