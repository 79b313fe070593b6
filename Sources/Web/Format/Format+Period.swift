import Domain

extension Format {
  /// A period in words: `3. kvartal 2026`, `first half of 2026`, `skoleåret 2025/26`.
  func period(_ period: Period) -> String {
    let start = period.start
    let year = start.year
    let school = Format.schoolYear(period)
    switch (period.frequency, language) {
    case (.monthly, _): return "\(month(start.month)) \(year)"
    case (.quarterly, .da): return "\(Format.quarter(start)). kvartal \(year)"
    case (.quarterly, .en): return "Q\(Format.quarter(start)) \(year)"
    case (.halfYearly, .da): return "\(start.month < 7 ? 1 : 2). halvår \(year)"
    case (.halfYearly, .en): return "\(start.month < 7 ? "first" : "second") half of \(year)"
    case (.schoolYear, .da): return "skoleåret \(school)"
    case (.schoolYear, .en): return "school year \(school)"
    case (.yearly, _): return "\(year)"
    case (.event, _): return day(start)
    }
  }

  /// A period for an axis or a column: `K3 2026`, `mar 2026`, `1. halvår 2026`, `2025/26`.
  func shortPeriod(_ period: Period) -> String {
    let start = period.start
    switch (period.frequency, language) {
    case (.monthly, _): return "\(shortMonth(start.month)) \(start.year)"
    case (.quarterly, .da): return "K\(Format.quarter(start)) \(start.year)"
    case (.halfYearly, .da): return "\(start.month < 7 ? 1 : 2). halvår \(start.year)"
    case (.halfYearly, .en): return "H\(start.month < 7 ? 1 : 2) \(start.year)"
    case (.schoolYear, _): return Format.schoolYear(period)
    case (.event, _): return shortDay(start)
    case (.quarterly, .en), (.yearly, _): return self.period(period)
    }
  }

  private static func quarter(_ day: Day) -> Int { (day.month + 2) / 3 }

  private static func schoolYear(_ period: Period) -> String {
    let end = period.end.year % 100
    return "\(period.start.year)/\(end < 10 ? "0" : "")\(end)"
  }
}
