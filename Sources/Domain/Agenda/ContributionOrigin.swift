/// Where a contribution to the agenda comes from; all but the party's own words are the voices of
/// the people concerned, kept without who they are.
public enum ContributionOrigin: String, CaseIterable, Sendable {
  /// What the party itself thinks.
  case own
  /// What was said in interviews.
  case interview
  /// What came of a workshop.
  case workshop
  /// What a survey showed.
  case survey
}
