/// Where an initiative is in its life; may go back.
public enum Phase: String, CaseIterable, Sendable {
  /// Afklaring.
  case assess
  /// Opstart.
  case initiate
  /// Organisering.
  case organise
  /// Gennemførelse.
  case implement
  /// Forankring.
  case sustain
}
