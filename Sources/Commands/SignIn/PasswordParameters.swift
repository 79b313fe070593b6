/// How a password is hashed by argon2id (RFC 9106).
struct PasswordParameters: Sendable, Hashable {
  /// 16 octets, new with each password.
  let salt: [UInt8]
  /// The memory it takes.
  let memoryKibibytes: Int32
  /// How often it goes over the memory.
  let passes: Int32
  /// In how many lanes.
  let lanes: Int32
}

extension PasswordParameters {
  /// A new salt, and the parameters that OWASP recommends: 19 MiB, two passes, one lane.
  static func make() -> PasswordParameters {
    PasswordParameters(
      salt: Array(Secret.randomOctets().prefix(16)), memoryKibibytes: 19456, passes: 2, lanes: 1)
  }
}
