import Crypto

/// SHA-256 as people compare it.
enum Digest {
  /// The digest of `bytes` in 64 lower-case hexadecimal digits.
  static func hexadecimal(of bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let text = SHA256.hash(data: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }
}
