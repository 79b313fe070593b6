/// A stretch of days for which something is reported: a month, quarter, half-year, school year,
/// year, or a single day for what happens when it happens.
public struct Period: Hashable, Sendable {
  /// What kind of stretch it is.
  public let frequency: Frequency
  /// Its first day.
  public let start: Day
  /// Its last day.
  public let end: Day

  /// The period of this frequency that `day` lies in.
  public init(_ frequency: Frequency, containing day: Day) {
    let (year, month, _) = day.fields
    let months = frequency.months
    self.frequency = frequency
    guard months > 0 else {
      start = day
      end = day
      return
    }
    // months since year 0, counted back to where the period begins
    let offset = frequency == .schoolYear ? Period.firstMonthOfSchoolYear - 1 : 0
    let index = year * 12 + month - 1 - offset
    let first = index - index.remainderRoundingDown(months) + offset
    start = Period.firstDay(ofMonth: first)
    end = Period.firstDay(ofMonth: first + months).adding(days: -1)
  }

  /// Hashes by the first day, which few periods share.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(start)
  }

  private static let firstMonthOfSchoolYear = 8

  private static func firstDay(ofMonth index: Int) -> Day {
    let month = index.remainderRoundingDown(12)
    return Day(unchecked: (index - month) / 12, month + 1, 1)
  }

  /// The period of the same frequency that begins when this one ends.
  public var next: Period { Period(frequency, containing: end.adding(days: 1)) }
  /// The period of the same frequency that ends when this one begins.
  public var previous: Period { Period(frequency, containing: start.adding(days: -1)) }
}

extension Period: Comparable {
  /// Orders by first day, then by last; no two frequencies share both.
  public static func < (left: Period, right: Period) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}

extension Period: CustomStringConvertible {
  /// The canonical form: `2011-03`, `2011-Q1`, `2011-H1`, `2011/12`, `2011`, `2011-03-17`.
  public var description: String {
    let (year, month, _) = start.fields
    let fullYear = "\(padded: year, to: 4)"
    return switch frequency {
    case .monthly: "\(fullYear)-\(padded: month, to: 2)"
    case .quarterly: "\(fullYear)-Q\((month + 2) / 3)"
    case .halfYearly: "\(fullYear)-H\((month + 5) / 6)"
    case .schoolYear: "\(fullYear)/\(padded: (year + 1) % 100, to: 2)"
    case .yearly: fullYear
    case .event: start.description
    }
  }
}

extension Frequency {
  /// How many months a period spans; 0 for single days.
  fileprivate var months: Int {
    switch self {
    case .monthly: 1
    case .quarterly: 3
    case .halfYearly: 6
    case .schoolYear, .yearly: 12
    case .event: 0
    }
  }
}

extension Int {
  fileprivate func remainderRoundingDown(_ divisor: Int) -> Int {
    let remainder = self % divisor
    return remainder < 0 ? remainder + divisor : remainder
  }
}
