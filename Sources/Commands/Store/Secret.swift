import Crypto

/// A secret shown once to its holder; the database keeps only its hash.
public struct Secret: Sendable {
  /// What a secret gives; its raw value begins the text.
  public enum Kind: String, Sendable, CaseIterable {
    /// A token of an account.
    case token = "ryt_"
    /// An invitation to become a member.
    case invitation = "ryi_"
    /// A browser's session.
    case session = "rys_"
    /// A one-time link to sign in by.
    case link = "ryl_"
    /// A confirmation of what would be lost.
    case confirmation = "ryc_"
    /// The address of a member's calendar.
    case calendar = "ryk_"
  }

  /// The secret itself: a prefix and 43 base64url characters, 32 random octets.
  public let text: String

  /// Makes a secret of 256 random bits.
  public static func make(_ kind: Kind) -> Secret {
    Secret(text: kind.rawValue + Base64URL.encode(randomOctets()))
  }

  /// SHA-256 of the text, as the database keeps it.
  public var hash: [UInt8] {
    Self.hash(of: text)
  }

  /// SHA-256 of a secret that a caller shows.
  public static func hash(of text: String) -> [UInt8] {
    Array(SHA256.hash(data: Array(text.utf8)))
  }

  /// 32 octets from the system's random source.
  static func randomOctets() -> [UInt8] {
    var source = SystemRandomNumberGenerator()
    return (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &source) }
  }
}
