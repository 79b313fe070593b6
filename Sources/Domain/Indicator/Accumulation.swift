/// Whether reports of following periods build on each other.
public enum Accumulation: String, CaseIterable, Sendable {
  /// Each report stands alone.
  case nonCumulative = "non_cumulative"
  /// Reports are increments.
  case cumulativeSum = "cumulative_sum"
  /// Reports are running totals.
  case cumulativeLast = "cumulative_last"
}
