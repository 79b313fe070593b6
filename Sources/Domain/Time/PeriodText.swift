extension Period {
  /// Reads a period as people and statistics offices write it; nil when `text` is unknown,
  /// ambiguous or not of `frequency`, where one is given.
  ///
  /// | kind | forms (words in any case, Danish or English) |
  /// |---|---|
  /// | month | `2011-03`, `2011M03`, `03-2011`, `3/2011`, `3.2011`, `marts 2011`, `Mar-2011` |
  /// | quarter | `2011-Q1`, `2011Q1`, `2011K1`, `Q12011`, `Q1 2011`, `1. kvartal 2011`, `1Q2011` |
  /// | half-year | `2011-H1`, `2011H1`, `H1 2011`, `1. halvår 2011` |
  /// | school year | `2011/12`, `2011/2012`, `2011-2012`, `2011–12`, `skoleåret 2011/12` |
  /// | year | `2011` |
  /// | day | `2011-03-17`, `17-03-2011`, `17.3.2011`, `17/3/2011`, `17. marts 2011` |
  ///
  /// The form decides, never the frequency: a year, a hyphen and two digits are a month and
  /// therefore refused for school years; a year, a slash and two digits are a school year, which
  /// must be the year that follows, and are refused for months. `3/4/2011` is refused because it is
  /// 3 April to some and 4 March to others. Years have four digits, from 1000.
  public init?(_ text: String, frequency: Frequency?) {
    guard let shape = PeriodShape(text), let period = shape.period else { return nil }
    if let frequency, frequency != period.frequency { return nil }
    self = period
  }
}

/// The pattern of a period's text, in which numbers are replaced by their count of digits.
///
/// `1. kvartal 2011` has the pattern `1Q4` and the numbers 1 and 2011. Marks are kept only between
/// numbers: beside a word they tell nothing. A run of digits after or before which there is no mark
/// is split where a year is glued to a quarter, as in `Q12011`.
private struct PeriodShape {
  private static let maximumBytes = 40
  private var pattern = ""
  private var numbers: [Int] = []
  /// The month that was named by a word, 1–12.
  private var namedMonth = 0

  init?(_ text: String) {
    guard text.utf8.count <= PeriodShape.maximumBytes else { return nil }
    var rest = text.lowercased()[...]
    var mark: Character?
    while let first = rest.first {
      let isPatternOpen = pattern.last?.isNumber ?? false
      if first.isASCII, first.isNumber {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard digits.count <= 5, let number = Int(digits) else { return nil }
        if let mark, isPatternOpen { pattern.append(mark) }
        pattern.append(String(digits.count))
        numbers.append(number)
        rest.removeFirst(digits.count)
        mark = nil
      } else if first.isLetter {
        let word = rest.prefix { $0.isLetter }
        guard appendWord(String(word), follows: isPatternOpen && mark == nil) else { return nil }
        rest.removeFirst(word.count)
        mark = nil
      } else {
        guard let merged = PeriodShape.merge(mark, first), merged == " " || !pattern.isEmpty else {
          return nil
        }
        mark = merged
        rest.removeFirst()
      }
    }
    guard mark == nil || mark == " " else { return nil }
  }

  /// The mark that two in a row amount to: spaces around a mark do not count, two are refused.
  private static func merge(_ mark: Character?, _ next: Character) -> Character? {
    switch next {
    case " ", "\u{A0}", "\t": mark ?? " "
    case "-", "/", ".", ",": mark == nil || mark == " " ? next : nil
    // an en dash says from–to, as a slash does
    case "–": mark == nil || mark == " " ? "/" : nil
    default: nil
    }
  }

  private mutating func appendWord(_ word: String, follows isAfterDigit: Bool) -> Bool {
    switch word {
    case "q", "k", "kv", "kvt", "kvartal", "quarter", "qtr": pattern.append("Q")
    case "h", "halvår", "half": pattern.append("H")
    case "m": pattern.append("m")
    case "skoleår", "skoleåret": pattern.append("S")
    case "school": pattern.append("s")
    case "year" where pattern.hasSuffix("s"):
      pattern.removeLast()
      pattern.append("S")
    case "st", "nd", "rd", "th": return isAfterDigit
    default:
      guard namedMonth == 0, let month = PeriodShape.month(named: word) else { return false }
      namedMonth = month
      pattern.append("M")
    }
    return true
  }

  private static let months = [
    ["jan", "januar", "january"], ["feb", "februar", "february"], ["mar", "marts", "march"],
    ["apr", "april"], ["maj", "may"], ["jun", "juni", "june"], ["jul", "juli", "july"],
    ["aug", "august"], ["sep", "sept", "september"], ["okt", "oct", "oktober", "october"],
    ["nov", "november"], ["dec", "december"],
  ]

  private static func month(named word: String) -> Int? {
    months.firstIndex { $0.contains(word) }.map { $0 + 1 }
  }

  /// The period that the pattern stands for, if it is one of the known ones.
  var period: Period? {
    switch pattern {
    case "4": year(numbers[0])
    case "4-2", "4-1", "4m2": month(numbers[1], of: numbers[0])
    case "2-4", "1-4", "2/4", "1/4", "2.4", "1.4": month(numbers[0], of: numbers[1])
    case "M4", "4M": month(namedMonth, of: numbers[0])
    case "4Q1": part(numbers[1], of: numbers[0], .quarterly)
    case "Q1 4", "Q1-4", "Q1/4", "1Q4": part(numbers[0], of: numbers[1], .quarterly)
    case "4 1Q", "4-1Q", "4,1Q": part(numbers[1], of: numbers[0], .quarterly)
    case "Q5": part(numbers[0] / 10_000, of: numbers[0] % 10_000, .quarterly)
    case "4H1", "4 1H", "4-1H", "4,1H": part(numbers[1], of: numbers[0], .halfYearly)
    case "H1 4", "H1-4", "H1/4", "1H4": part(numbers[0], of: numbers[1], .halfYearly)
    case "H5": part(numbers[0] / 10_000, of: numbers[0] % 10_000, .halfYearly)
    case "4/2", "S4/2": schoolYear(numbers[0], endingIn: numbers[1], modulus: 100)
    case "4/4", "S4/4", "4-4", "S4-4": schoolYear(numbers[0], endingIn: numbers[1], modulus: 10_000)
    case "4-2-2", "4/2/2": day(numbers[2], numbers[1], numbers[0])
    case "2-2-4", "1-1-4", "2-1-4", "1-2-4", "2.2.4", "1.1.4", "2.1.4", "1.2.4":
      day(numbers[0], numbers[1], numbers[2])
    case "2/2/4", "1/1/4", "2/1/4", "1/2/4": unmistakableDay(numbers[0], numbers[1], numbers[2])
    case "2M4", "1M4": day(numbers[0], namedMonth, numbers[1])
    case "M2,4", "M1,4", "M2 4", "M1 4": day(numbers[0], namedMonth, numbers[1])
    default: nil
    }
  }
}

// MARK: - Kinds of period

extension PeriodShape {
  private static let years = 1000...9999

  private func period(_ frequency: Frequency, startingIn month: Int, of year: Int) -> Period? {
    guard PeriodShape.years.contains(year), let day = Day(year: year, month: month, day: 1) else {
      return nil
    }
    return Period(frequency, containing: day)
  }

  private func year(_ year: Int) -> Period? { period(.yearly, startingIn: 1, of: year) }

  private func month(_ month: Int, of year: Int) -> Period? {
    period(.monthly, startingIn: month, of: year)
  }

  private func part(_ number: Int, of year: Int, _ frequency: Frequency) -> Period? {
    let count = frequency == .quarterly ? 4 : 2
    guard (1...count).contains(number) else { return nil }
    return period(frequency, startingIn: (number - 1) * (12 / count) + 1, of: year)
  }

  private func schoolYear(_ year: Int, endingIn end: Int, modulus: Int) -> Period? {
    guard (year + 1) % modulus == end else { return nil }
    return period(.schoolYear, startingIn: 8, of: year)
  }

  private func day(_ day: Int, _ month: Int, _ year: Int) -> Period? {
    guard PeriodShape.years.contains(year), let day = Day(year: year, month: month, day: day) else {
      return nil
    }
    return Period(.event, containing: day)
  }

  private func unmistakableDay(_ day: Int, _ month: Int, _ year: Int) -> Period? {
    guard day > 12 || day == month else { return nil }
    return self.day(day, month, year)
  }
}
