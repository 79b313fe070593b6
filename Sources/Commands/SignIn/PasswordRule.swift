import Domain

/// What a new password must be: long, and not what anybody would try first. No rule about kinds of
/// characters, which only make passwords worse (NIST SP 800-63B).
enum PasswordRule {
  /// The least number of characters.
  static let minimumLength = 12

  /// Refuses a password that is too short, is the account's address or name, or repeats one
  /// character.
  static func check(_ password: String, for principal: Principal) throws(Refusal) {
    if password.count < minimumLength { throw .because("password_short") }
    if Set(password).count == 1 { throw .because("password_repeated") }
    let plain = password.lowercased()
    let own =
      [principal.email, principal.email?.split(separator: "@").first.map(String.init)]
      .compactMap(\.self) + [principal.name]
    if own.contains(where: { $0.lowercased() == plain }) { throw .because("password_own") }
  }
}
