import Domain

/// The confirmed targets of one indicator, in time.
struct Targets: Sendable {
  private let steps: [(end: Day, value: Decimal)]

  /// The confirmed ones among the rows of `target.list`.
  init(_ rows: [JSON], of indicator: String) {
    steps = rows.compactMap { row -> (end: Day, value: Decimal)? in
      guard row.text("indicator") == indicator, row.text("state") == "confirmed",
        let value = row.decimal("value"),
        let period = Period(row.text("period"), frequency: nil)
      else { return nil }
      return (period.end, value)
    }.sorted { $0.end < $1.end }
  }

  /// The target that a period is on its way to: the first that is to be reached by its end or
  /// later; nil after the last.
  func value(in period: Period) -> Decimal? {
    steps.first { $0.end >= period.end }?.value
  }
}
