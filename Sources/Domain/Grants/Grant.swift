/// A grant as published in the 360Giving data standard, reduced to what Rygrad keeps.
public struct Grant: Sendable, Hashable {
  /// An organisation named by a grant.
  public struct Organisation: Sendable, Hashable {
    /// Its identifier, such as `GB-CHC-1126147`.
    public let id: String
    /// Its name.
    public let name: String
  }

  /// The grant's identifier, unique within a file.
  public let id: String
  /// Its title.
  public let title: String
  /// What it is for.
  public let description: String
  /// The ISO 4217 code of the currency of all amounts.
  public let currency: String
  /// What was asked for.
  public let amountAppliedFor: Decimal?
  /// What was awarded, never negative.
  public let amountAwarded: Decimal
  /// What has been paid.
  public let amountDisbursed: Decimal?
  /// The day of the award.
  public let awardDate: Day
  /// The first planned day; where only a month or year is known, the first day of it.
  public let plannedStart: Day?
  /// The last planned day; where only a month or year is known, the last day of it.
  public let plannedEnd: Day?
  /// Who receives it, at least one.
  public let recipients: [Organisation]
  /// Who awards it.
  public let funder: Organisation
  /// The title of the programme that it was awarded under.
  public let programme: String?
}
