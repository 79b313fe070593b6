import Domain

/// Periods and days told by their distance from today, such as `[q-1]` for the last quarter that
/// has ended.
enum RelativeTime {
  /// The text with every such word replaced by the period or day meant.
  static func resolve(_ text: String, today: Day) -> String {
    text.replacing(/\[([mqhsyd])([+-]\d{1,4})\]/) { match in
      let distance = Int(match.2)!
      if match.1 == "d" { return today.adding(days: distance).description }
      return period(String(match.1), distance, today).description
    }
  }

  private static func period(_ letter: String, _ distance: Int, _ today: Day) -> Period {
    let frequency: Frequency =
      switch letter {
      case "m": .monthly
      case "q": .quarterly
      case "h": .halfYearly
      case "s": .schoolYear
      default: .yearly
      }
    var period = Period(frequency, containing: today)
    for _ in 0..<abs(distance) { period = distance < 0 ? period.previous : period.next }
    return period
  }
}
