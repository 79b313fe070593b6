/// How an indicator stands against its target.
public enum Band: String, CaseIterable, Sendable {
  /// At or above the first threshold.
  case onTrack = "on_track"
  /// Between the thresholds.
  case atRisk = "at_risk"
  /// Below the second threshold.
  case offTrack = "off_track"
  /// Nothing to judge by.
  case noData = "no_data"
}
