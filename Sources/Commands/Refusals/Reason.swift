import Domain

/// What the database refuses, in words: a reason key of our own SQL, or a constraint's name.
///
/// Each is one declaration in the list of its area, and nothing else need know of it.
struct Reason: Sendable, CaseIterable {
  /// The key that SQL raises, or the constraint that was violated.
  let key: String
  /// What the caller is told.
  let refusal: Refusal

  /// Declares what stands for `key`; `argument` names the one at fault where the key implies it.
  init(
    _ key: String, _ code: Refusal.Code, argument: String? = nil, da: String, en: String,
    hint: Message? = nil
  ) {
    self.key = key
    refusal = Refusal(code, Message(da: da, en: en), hint: hint, argument: argument)
  }

  /// Every reason of every area.
  static let allCases =
    entry + retry + job + signIn + factors + initiative + party + charter + indicator
    + measurement + reporting + activity + money + cofinancing + task + decision + election + office
    + agenda
    + agendaRule + group + meeting + calendar

  private static let byKey = Dictionary(uniqueKeysWithValues: allCases.map { ($0.key, $0) })

  /// The refusal that stands for `key`, about `argument` where the database named one; `nil` when
  /// no reason has that key.
  static func refusal(for key: String, argument: String? = nil) -> Refusal? {
    guard let refusal = byKey[key]?.refusal else { return nil }
    guard let argument, !argument.isEmpty else { return refusal }
    return Refusal(refusal.code, refusal.message, hint: refusal.hint, argument: argument)
  }
}

extension Refusal {
  /// The refusal that stands for `key`, which must be a declared reason.
  static func because(_ key: String, argument: String? = nil) -> Refusal {
    guard let refusal = Reason.refusal(for: key, argument: argument) else {
      preconditionFailure("no reason has the key \(key)")
    }
    return refusal
  }
}
