import Domain

/// The rows of `indicator.series` of one indicator, with the periods in between that nobody
/// reported.
struct Series: Sendable {
  /// One period, and its row where it has one.
  struct Point: Sendable {
    /// As the row writes it.
    let name: String
    /// What it is; nil where it cannot be read.
    let period: Period?
    /// What was reported; nil where nothing was.
    let row: JSON?

    /// The value of all parties together.
    var value: Decimal? { row?.decimal("value") }
  }

  /// The points, oldest first.
  let points: [Point]
  /// More periods in a row than this are not filled in; a gap of that length says enough.
  static let longestGap = 60

  /// The series of rows that are all of one indicator.
  init(_ rows: some Sequence<JSON>) {
    var points: [Point] = []
    for row in rows {
      let name = row.text("period")
      let period = Period(name, frequency: nil)
      points += Self.missing(between: points.last?.period, and: period)
      points.append(Point(name: name, period: period, row: row))
    }
    self.points = points
  }

  private static func missing(between last: Period?, and next: Period?) -> [Point] {
    guard let last, let next, last.frequency == next.frequency, last.frequency != .event else {
      return []
    }
    var missing: [Point] = []
    var period = last.next
    while period < next, missing.count <= longestGap {
      missing.append(Point(name: period.description, period: period, row: nil))
      period = period.next
    }
    return missing.count > longestGap ? [] : missing
  }

  /// The rows of a reply that are of one indicator, for each of them.
  static func byIndicator(_ rows: [JSON]) -> [String: Series] {
    Dictionary(grouping: rows) { $0.text("indicator") }.mapValues { Series($0) }
  }

  /// The values, for a line without names.
  var values: [Decimal?] { points.map(\.value) }
}
