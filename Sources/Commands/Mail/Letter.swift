public import Domain

/// One mail to be sent, with the secret that it alone carries.
public struct Letter: Sendable {
  /// What the mail is for.
  public enum Kind: String, Sendable, CaseIterable {
    /// A one-time link to sign in by.
    case signIn = "sign_in"
    /// An invitation to become a member of a party.
    case invitation
    /// What is new among what waits for a member.
    case notice
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
  /// The initiative that an invitation is to, or in which something waits.
  public let initiative: String?
  /// The party that an invitation is to, or for which something waits.
  public let party: String?
  /// Who invites; `nil` for an operator.
  public let inviter: String?
  /// The last day on which an invitation can be accepted, in the initiative's time zone.
  public let validUntil: Day?
  /// The secret that the mail's link ends with, empty in a notice; never logged.
  public let secret: String
  /// What a notice tells.
  public let notice: Notice?

  /// What is new among what waits for a member in one initiative.
  public struct Notice: Sendable {
    /// The initiative's short name.
    public let initiative: String
    /// The short name of the member's party.
    public let party: String
    /// What waits, in the order in which it should be seen to; the last day for it where there is one.
    public let matters: [(matter: WaitingMatter, due: Day?)]
    /// The charter's notice in the recipient's language, which stands in every call to a meeting.
    public let charter: String?
  }
}
