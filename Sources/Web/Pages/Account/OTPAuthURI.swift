/// The address by which an authenticator app takes a secret, checked to be just that.
struct OTPAuthURI: Sendable, Equatable {
  /// The whole address.
  let text: String
  /// The secret, base 32.
  let secret: String

  /// Reads an address; nil where it is none, or too long to be one of ours.
  init?(_ text: String) {
    guard text.utf8.count <= 600, text.hasPrefix("otpauth://totp/"),
      text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
      let query = text.split(separator: "?", maxSplits: 1).dropFirst().first,
      let fields = Fields(urlencoded: Array(query.utf8)), let secret = fields["secret"],
      !secret.isEmpty, secret.utf8.allSatisfy({ Self.alphabet.contains($0) })
    else { return nil }
    self.text = text
    self.secret = secret
  }

  /// The secret in groups of four, for typing.
  var groups: String {
    var groups: [Substring] = []
    var rest = secret[...]
    while !rest.isEmpty {
      groups.append(rest.prefix(4))
      rest = rest.dropFirst(4)
    }
    return groups.joined(separator: " ")
  }

  private static let alphabet = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
}
