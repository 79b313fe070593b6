/// A code that stands in for the authenticator once: 80 random bits, in four groups to be typed.
struct RecoveryCode: Sendable {
  /// As it is shown, such as `ABCD-EFGH-IJKL-MNOP`.
  let text: String
  /// SHA-256 of the code without hyphens, as the database keeps it.
  let hash: [UInt8]

  /// Makes a code from 10 random octets.
  static func make() -> RecoveryCode {
    let plain = Base32.encode(Array(Secret.randomOctets().prefix(10)))
    var text = ""
    for (index, character) in plain.enumerated() {
      if index > 0, index % 4 == 0 { text.append("-") }
      text.append(character)
    }
    return RecoveryCode(text: text, hash: Secret.hash(of: plain))
  }
}
