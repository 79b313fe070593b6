import Domain

extension Format {
  private static let months = [
    Message(da: "januar", en: "January"), Message(da: "februar", en: "February"),
    Message(da: "marts", en: "March"), Message(da: "april", en: "April"),
    Message(da: "maj", en: "May"), Message(da: "juni", en: "June"),
    Message(da: "juli", en: "July"), Message(da: "august", en: "August"),
    Message(da: "september", en: "September"), Message(da: "oktober", en: "October"),
    Message(da: "november", en: "November"), Message(da: "december", en: "December"),
  ]

  /// A month's name; 1 is January.
  func month(_ month: Int) -> String { Format.months[month - 1][language] }

  /// A month's name in three letters, `sept.` being `sep` like the others.
  func shortMonth(_ month: Int) -> String { String(self.month(month).prefix(3)) }

  /// `24. november 2026`, `24 November 2026`.
  func day(_ day: Day) -> String {
    "\(dayOfMonth(day)) \(month(day.month)) \(day.year)"
  }

  private func dayOfMonth(_ day: Day) -> String { language == .da ? "\(day.day)." : "\(day.day)" }

  /// `24.11.2026`, `24 Nov 2026`.
  func shortDay(_ day: Day) -> String {
    switch language {
    case .da: "\(two(day.day)).\(two(day.month)).\(day.year)"
    case .en: "\(day.day) \(shortMonth(day.month)) \(day.year)"
    }
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// `24. november 2026 kl. 14.05`, `24 November 2026, 14:05`, by the zone's clock.
  func moment(_ instant: Instant) -> String {
    let (day, minutes) = zone.clock(at: instant)
    return self.day(day) + join + time(minutes)
  }

  /// `24.11.2026 kl. 14.05`, `24 Nov 2026, 14:05`, by the zone's clock.
  func shortMoment(_ instant: Instant) -> String {
    let (day, minutes) = zone.clock(at: instant)
    return shortDay(day) + join + time(minutes)
  }

  private static let weekdays = [
    Message(da: "torsdag", en: "Thursday"), Message(da: "fredag", en: "Friday"),
    Message(da: "lørdag", en: "Saturday"), Message(da: "søndag", en: "Sunday"),
    Message(da: "mandag", en: "Monday"), Message(da: "tirsdag", en: "Tuesday"),
    Message(da: "onsdag", en: "Wednesday"),
  ]

  /// The name of a day of the week.
  func weekday(_ day: Day) -> String {
    // 1 January 1970 was a Thursday.
    Format.weekdays[(Int(day.number) % 7 + 7) % 7][language]
  }

  /// `torsdag 3. december 2026 kl. 13.00–15.00`, `Thursday 3 December 2026, 13:00–15:00`; with both
  /// days where it ends on another.
  func span(of start: Instant, _ end: Instant) -> String {
    let (first, from) = zone.clock(at: start)
    let (last, until) = zone.clock(at: end)
    let begins = "\(weekday(first)) \(day(first))\(join)\(time(from))"
    return first == last ? "\(begins)–\(time(until))" : "\(begins) – \(moment(end))"
  }

  private var join: String { language == .da ? " kl.\(Format.space)" : ", " }

  private func time(_ minutes: Int) -> String {
    let mark = language == .da ? "." : ":"
    return two(minutes / 60) + mark + two(minutes % 60)
  }

  /// The day that the zone's calendar shows.
  func today(at now: Instant) -> Day { zone.clock(at: now).day }

  /// `i dag`, `om 3 dage`, `for 2 uger siden`: in days up to a fortnight, then in weeks, months and
  /// years.
  func relative(_ day: Day, to today: Day) -> String {
    let days = Int(day.number) - Int(today.number)
    switch days {
    case 0: return self(Message(da: "i dag", en: "today"))
    case 1: return self(Message(da: "i morgen", en: "tomorrow"))
    case -1: return self(Message(da: "i går", en: "yesterday"))
    default: break
    }
    let span = Format.span(days.magnitude)
    let text = count(span.count, span.noun)
    switch (language, days > 0) {
    case (.da, true): return "om \(text)"
    case (.da, false): return "for \(text) siden"
    case (.en, true): return "in \(text)"
    case (.en, false): return "\(text) ago"
    }
  }

  private static func span(_ days: UInt) -> (count: Int, noun: Noun) {
    switch days {
    case ..<15: (Int(days), .day)
    case ..<61: (Int(days) / 7, .week)
    case ..<730: (Int(days) * 12 / 365, .month)
    default: (Int(days) / 365, .year)
    }
  }

  /// `1. marts 2026 – 31. maj 2027`, `fra 1. marts 2026`, `til 31. maj 2027`; nothing without
  /// either day.
  func span(_ from: Day?, _ to: Day?) -> String {
    switch (from, to) {
    case (nil, nil): ""
    case (let from?, nil): self(Message(da: "fra ", en: "from ")) + day(from)
    case (nil, let to?): self(Message(da: "til ", en: "until ")) + day(to)
    case (let from?, let to?): "\(day(from)) – \(day(to))"
    }
  }
}
