import Domain

/// What a zone does after the last change that its file lists, as POSIX writes it:
/// `CET-1CEST,M3.5.0,M10.5.0/3`.
struct ZoneRule: Sendable, Hashable {
  /// A yearly change: the `week`th `weekday` of a month, the fifth being the last.
  private struct Change: Sendable, Hashable {
    let month: Int
    let week: Int
    let weekday: Int
    /// Seconds after midnight by the clock before the change.
    let seconds: Int

    func day(in year: Int) -> Day? {
      guard let first = Day(year: year, month: month, day: 1) else { return nil }
      // 1970-01-01 was a Thursday; Sunday is 0
      let weekdayOfFirst = ((Int(first.number) + 4) % 7 + 7) % 7
      let day = first.adding(days: (weekday - weekdayOfFirst + 7) % 7 + (week - 1) * 7)
      return day.month == month ? day : day.adding(days: -7)
    }

    /// Seconds since 1970 at which it happens, where the clock showed `offset` until then.
    func moment(in year: Int, offset: Int) -> Int? {
      day(in: year).map { Int($0.number) * 86_400 + seconds - offset }
    }
  }

  private let standard: Int
  private let summer: Int
  private let changes: (to: Change, from: Change)?

  static func == (left: ZoneRule, right: ZoneRule) -> Bool {
    left.standard == right.standard && left.summer == right.summer
      && left.changes?.to == right.changes?.to && left.changes?.from == right.changes?.from
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(standard)
    hasher.combine(summer)
  }

  /// Reads the rule; nil for forms that no zone in use has.
  init?(_ text: some StringProtocol) {
    var scanner = Scanner(rest: text.utf8[...])
    guard scanner.skipName(), let west = scanner.readTime() else { return nil }
    standard = -west
    guard !scanner.isAtEnd else {
      summer = standard
      changes = nil
      return
    }
    guard scanner.skipName() else { return nil }
    summer =
      scanner.next == UInt8(ascii: ",") ? standard + 3600 : -(scanner.readTime() ?? -standard)
    guard let to = scanner.readChange(), let from = scanner.readChange(), scanner.isAtEnd else {
      return nil
    }
    changes = (to, from)
  }

  /// Seconds east of Greenwich at a moment, in seconds since 1970.
  func offset(at moment: Int) -> Int {
    guard let changes else { return standard }
    let days = Int32(clamping: (moment + standard) / 86_400 - (moment + standard < 0 ? 1 : 0))
    let year = Day(number: days).year
    guard let to = changes.to.moment(in: year, offset: standard),
      let from = changes.from.moment(in: year, offset: summer)
    else { return standard }
    // south of the equator summer begins late in a year and ends early in it
    let isSummer = to < from ? (to..<from).contains(moment) : !(from..<to).contains(moment)
    return isSummer ? summer : standard
  }

  /// A cursor over the text of a rule.
  private struct Scanner<Bytes: Collection<UInt8>> where Bytes.SubSequence == Bytes {
    var rest: Bytes

    var next: UInt8? { rest.first }
    var isAtEnd: Bool { rest.isEmpty }

    mutating func skip(_ mark: Unicode.Scalar) -> Bool {
      guard rest.first == UInt8(ascii: mark) else { return false }
      rest = rest.dropFirst()
      return true
    }

    /// Skips letters, or anything in angle brackets.
    mutating func skipName() -> Bool {
      if skip("<") {
        rest = rest.drop { $0 != UInt8(ascii: ">") }
        return skip(">")
      }
      let before = rest.count
      rest = rest.drop { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      }
      return rest.count < before
    }

    mutating func readNumber() -> Int? {
      var value: Int?
      while let byte = rest.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte),
        (value ?? 0) < 10_000
      {
        value = (value ?? 0) * 10 + Int(byte - UInt8(ascii: "0"))
        rest = rest.dropFirst()
      }
      return value
    }

    /// `2`, `-1:30` or `2:00:00` in seconds.
    mutating func readTime() -> Int? {
      let isNegative = skip("-")
      if !isNegative { _ = skip("+") }
      guard let hours = readNumber() else { return nil }
      var seconds = hours * 3600
      if skip(":") { seconds += (readNumber() ?? 0) * 60 }
      if skip(":") { seconds += readNumber() ?? 0 }
      return isNegative ? -seconds : seconds
    }

    /// `,M3.5.0` with `/3` or without, which is 2 o'clock.
    mutating func readChange() -> Change? {
      guard skip(","), skip("M"), let month = readNumber(), (1...12).contains(month), skip("."),
        let week = readNumber(), (1...5).contains(week), skip("."), let weekday = readNumber(),
        (0...6).contains(weekday)
      else { return nil }
      guard skip("/") else {
        return Change(month: month, week: week, weekday: weekday, seconds: 7200)
      }
      guard let seconds = readTime() else { return nil }
      return Change(month: month, week: week, weekday: weekday, seconds: seconds)
    }
  }
}
