import Domain

/// The SHA-256 of a certificate's DER form, which names it to people and programs.
struct Fingerprint: Sendable, Hashable {
  /// The 32 octets.
  let octets: [UInt8]

  /// Reads 64 hexadecimal digits in any case, in pairs parted by colons or not at all.
  init?(_ text: String) {
    let pairs = text.split(separator: ":", omittingEmptySubsequences: false)
    guard pairs.count == 1 || pairs.count == 32 && pairs.allSatisfy({ $0.utf8.count == 2 }) else {
      return nil
    }
    let digits = pairs.joined().utf8.map { Character(Unicode.Scalar($0)).hexDigitValue }
    guard digits.count == 64, !digits.contains(nil) else { return nil }
    octets = stride(from: 0, to: 64, by: 2).map { UInt8(digits[$0]! << 4 | digits[$0 + 1]!) }
  }
}

extension Fingerprint: CustomStringConvertible {
  /// As openssl writes it: pairs of capital digits parted by colons.
  var description: String {
    octets.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }
      .joined(separator: ":")
  }
}

extension ArgumentForm<Fingerprint> {
  /// A fingerprint as people copy it.
  static var fingerprint: Self {
    Self(
      schema: ["type": "string", "pattern": "^([0-9A-Fa-f]{2}:?){31}[0-9A-Fa-f]{2}$"],
      expectation: Message(
        da: "et SHA-256-fingeraftryk af 64 hexadecimale cifre, med eller uden kolon",
        en: "a SHA-256 fingerprint of 64 hexadecimal digits, with or without colons")
    ) { Fingerprint($0) }
  }
}

extension Arguments {
  /// The fingerprint of a certificate or `nil`.
  mutating func optionalFingerprint(
    _ name: String, help: Message
  ) throws(Refusal) -> Fingerprint? {
    try take(
      name, .fingerprint, help: help,
      example: "5f1c9e0d77a43b62e8902d14cb36f50a81be49d26c07935ea8f1207b3cd496ef")
  }
}
