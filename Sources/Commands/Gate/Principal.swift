public import Domain

/// Who asks: proven by a secret whose hash authenticates every transaction anew, or a visitor.
public struct Principal: Sendable {
  /// The means by which a caller has a say.
  public enum Kind: String, Sendable, CaseIterable {
    /// Staff of the hosting organisation.
    case `operator`
    /// A person with a token of its own.
    case account
    /// The holder of an invitation that is not yet accepted.
    case invitee
    /// Nobody in particular: may ask for a link and try a password.
    case visitor
    /// The holder of an unused one-time link, which opens a session.
    case link
    /// Somebody whose password or link was accepted and whose second factor is awaited.
    case pending
  }

  /// What the caller is.
  public let kind: Kind
  /// The caller's account; `nil` for a visitor, and for an invitee, who has none yet.
  public let accountID: ID?
  /// The name to greet and to log.
  public let name: String
  /// The verified address; `nil` for an operator without one.
  public let email: String?
  /// The caller's own choice of language.
  public let language: Language
  /// SHA-256 of the secret, as the database keeps it; never logged.
  let secretHash: [UInt8]
  /// Where the caller comes from, for slow-down and the list of sessions.
  public internal(set) var address: String? = nil
  /// When the account was last seen before this visit, for a browser's session.
  public internal(set) var previousVisitAt: Instant? = nil
}

extension Principal {
  /// Whom its connections are counted for: an account, or whoever has its secret and no account yet.
  public var countedAs: String {
    accountID?.description ?? Base64URL.encode(secretHash)
  }

  /// Who it is, as its own replies tell.
  var json: [JSON.Member] {
    [
      JSON.Member(name: "kind", value: .string(kind.rawValue)),
      JSON.Member(name: "account", value: accountID.map { .string($0.description) } ?? .null),
      JSON.Member(name: "name", value: .string(name)),
      JSON.Member(name: "email", value: email.map(JSON.string) ?? .null),
      JSON.Member(name: "language", value: .string(language.rawValue)),
    ]
  }
}
