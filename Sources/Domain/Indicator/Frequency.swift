/// How often an indicator is reported.
public enum Frequency: String, CaseIterable, Sendable {
  /// Every calendar month.
  case monthly
  /// Every calendar quarter.
  case quarterly
  /// January–June and July–December.
  case halfYearly = "half_yearly"
  /// From 1 August to 31 July.
  case schoolYear = "school_year"
  /// Every calendar year.
  case yearly
  /// On single days.
  case event
}
