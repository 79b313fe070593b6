public import Domain

/// One mail to be sent, with the secret that it alone carries.
public struct Letter: Sendable {
  /// What the mail is for.
  public enum Kind: String, Sendable, CaseIterable {
    /// A one-time link to sign in by.
    case signIn = "sign_in"
    /// An invitation to become a member of a party.
    case invitation
  }

  /// The mail's own id.
  public let id: ID
  /// How many times it has been tried, this time included.
  public let attempt: Int
  /// What it is for.
  public let kind: Kind
  /// The address it goes to.
  public let address: String
  /// The recipient's name, where there is an account.
  public let name: String?
  /// The recipient's language.
  public let language: Language
  /// The initiative that an invitation is to.
  public let initiative: String?
  /// The party that an invitation is to.
  public let party: String?
  /// Who invites; `nil` for an operator.
  public let inviter: String?
  /// The last day on which an invitation can be accepted, in the initiative's time zone.
  public let validUntil: Day?
  /// The secret that the mail's link ends with; never logged.
  public let secret: String
}
