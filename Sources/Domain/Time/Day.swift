/// A day of the proleptic Gregorian calendar, without time or zone.
public struct Day: Hashable, Sendable {
  /// Days since 1970-01-01.
  public var number: Int32

  /// The day that lies `number` days after 1970-01-01.
  public init(number: Int32) {
    self.number = number
  }

  /// The day with these calendar fields; nil unless it exists and the year is within 1–9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Day.count(ofMonth: month, year: year)).contains(day)
    else { return nil }
    self.init(unchecked: year, month, day)
  }

  /// The day with calendar fields already known to exist.
  ///
  /// Years are counted from March, so that the leap day comes last (H. Hinnant, "chrono-compatible
  /// low-level date algorithms", `days_from_civil`).
  init(unchecked year: Int, _ month: Int, _ day: Int) {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(era * 146_097 + dayOfEra - 719_468)
  }
}

extension Day {
  /// The calendar year.
  public var year: Int { fields.year }
  /// The month, 1–12.
  public var month: Int { fields.month }
  /// The day of the month, 1–31.
  public var day: Int { fields.day }

  /// The day that lies `days` later, or earlier when negative.
  public func adding(days: Int) -> Day {
    Day(number: number + Int32(days))
  }

  /// The inverse of `init(unchecked:_:_:)` (`civil_from_days`).
  var fields: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  static func count(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Day: Comparable {
  /// Orders by date.
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

extension Day: LosslessStringConvertible {
  /// Reads `YYYY-MM-DD`; nil for every other form and for days that do not exist.
  public init?(_ description: String) {
    var digits = FixedDigits(description)
    guard let year = digits.next(4), digits.skip("-"), let month = digits.next(2),
      digits.skip("-"), let day = digits.next(2), digits.isAtEnd
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// `YYYY-MM-DD`.
  public var description: String {
    let (year, month, day) = fields
    return "\(padded: year, to: 4)-\(padded: month, to: 2)-\(padded: day, to: 2)"
  }
}
