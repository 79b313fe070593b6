/// How far a measurement is on its way into the shared figures.
public enum MeasurementState: String, CaseIterable, Sendable {
  /// Being written by its party.
  case draft
  /// Handed in, waiting for somebody else's approval.
  case submitted
  /// Counts in aggregates and is seen by others.
  case approved
  /// Sent back with a reason.
  case returned
  /// Replaced by a later revision.
  case superseded
}
