/// How values are put together, over time or over parties.
public enum Aggregation: String, CaseIterable, Sendable {
  /// Added.
  case sum
  /// Averaged, weighted by denominator where there is one.
  case average
  /// The latest.
  case last
  /// The smallest.
  case min
  /// The largest.
  case max
  /// Not put together.
  case none
}
