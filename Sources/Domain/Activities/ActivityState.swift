/// How far an activity is, after IATI's activity status.
public enum ActivityState: String, CaseIterable, Sendable {
  /// Being planned.
  case pipeline
  /// Being carried out.
  case implementation
  /// Carried out, being wound up.
  case finalisation
  /// Finished.
  case closed
  /// Given up.
  case cancelled
  /// Stopped for a while.
  case suspended
}
