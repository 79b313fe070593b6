import Domain
import HTML

/// One row of `status.show`'s section `indicator`: where an indicator stands, in words and figures.
struct IndicatorStanding: Sendable {
  let row: JSON
  let scale: Scale

  init(_ row: JSON, _ visit: Visit) {
    self.row = row
    scale = Scale(row, visit)
  }

  /// The indicator's short name.
  var slug: String { row.text("indicator") }
  /// How it stands against its target.
  var band: Band { row.choice("band") ?? .noData }
  /// The latest approved value.
  var actual: Decimal? { row.decimal("actual") }
  /// The value that is to be reached last.
  var target: Decimal? { row.decimal("target") }
  /// The value that it started from.
  var baseline: Decimal? { row.decimal("baseline") }
  /// The direction in which it should move.
  var direction: Direction { row.choice("direction") ?? .increase }
  /// Whom it is about.
  var level: Level { row.choice("level") ?? .population }

  /// The progress in percent of the way; nil without target or value.
  var progress: Decimal? { row.decimal("progress")?.shifted(by: 2) }

  /// The trend in words.
  var trend: Message? {
    row.choice("trend", of: Trend.self).map {
      $0.sentence(towards: direction, isGood: row["trend_good"]?.boolValue)
    }
  }

  /// The period called by its name in the reader's language; as it is written where it has none.
  func period(_ column: String) -> String? {
    row.optionalText(column).map { scale.format.named($0) }
  }
}

extension IndicatorStanding {
  /// The order in which a reader should look: what is off track first, then by title.
  static func ordered(_ standings: [IndicatorStanding]) -> [IndicatorStanding] {
    standings.sorted {
      ($0.band.urgency, $0.row.text("title").lowercased(), $0.slug)
        < ($1.band.urgency, $1.row.text("title").lowercased(), $1.slug)
    }
  }
}

extension Band {
  /// Which bands are looked at first; the smallest number.
  var urgency: Int {
    switch self {
    case .offTrack: 0
    case .atRisk: 1
    case .onTrack: 2
    case .noData: 3
    }
  }
}

extension Format {
  /// The name of a period that is written in its canonical form.
  func named(_ period: String) -> String {
    Period(period, frequency: nil).map { self.period($0) } ?? period
  }

  /// The short name of a period that is written in its canonical form.
  func shortlyNamed(_ period: String) -> String {
    Period(period, frequency: nil).map { shortPeriod($0) } ?? period
  }
}
