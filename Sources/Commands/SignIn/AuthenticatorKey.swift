/// The secret that an authenticator app and the database share (RFC 6238, SHA-1, 6 digits, 30 s).
struct AuthenticatorKey: Sendable {
  /// 20 random octets.
  let octets: [UInt8]

  /// Makes a new one.
  static func make() -> AuthenticatorKey {
    AuthenticatorKey(octets: Array(Secret.randomOctets().prefix(20)))
  }

  /// As it is typed into an app.
  var text: String { Base32.encode(octets) }

  /// As a QR code carries it to an app, for the account of that name.
  func uri(account: String) -> String {
    let label = Self.escaped("Rygrad:\(account)")
    return "otpauth://totp/\(label)?secret=\(text)&issuer=Rygrad&algorithm=SHA1&digits=6&period=30"
  }

  /// Everything but the unreserved characters of RFC 3986 and the colon as percent and two digits.
  private static func escaped(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var escaped: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: ":"):
        escaped.append(byte)
      default:
        escaped += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }
}
