public import Domain

/// One initiative as a caller sees it, and the party it acts for there.
public struct Workspace: Sendable {
  /// The party that a member acts for.
  public struct Seat: Sendable {
    /// The party.
    public let id: ID
    /// The party's short name, unique in its initiative.
    public let slug: String
    /// The party's name as people write it.
    public let name: String
    /// The party's role, fixed for its life.
    public let role: Role
  }

  /// The initiative.
  public let id: ID
  /// The initiative's short name, unique on the host.
  public let slug: String
  /// The initiative's name as people write it.
  public let name: String
  /// Where the operator keeps it in its life.
  public let status: InitiativeStatus
  /// The language the initiative works in.
  public let language: Language
  /// The IANA name of its time zone, such as `Europe/Copenhagen`.
  public let timeZone: String
  /// The ISO 4217 code of its currency.
  public let currency: String
  /// The party acted for; `nil` for an operator, who acts for none.
  public let seat: Seat?
}
