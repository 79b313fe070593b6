/// A calendar as calendar programs read it: iCalendar, RFC 5545, all times in UTC.
public struct CalendarFile: Sendable {
  private var lines: [UInt8] = []

  /// Writes a calendar of that name.
  public init(name: String, events: [CalendarEvent]) {
    add("BEGIN:VCALENDAR")
    add("VERSION:2.0")
    add("PRODID:-//Rygrad//Rygrad//EN")
    add("CALSCALE:GREGORIAN")
    // The name stands in RFC 7986; most programs still look for the older one.
    add("NAME:\(Self.escaped(name))")
    add("X-WR-CALNAME:\(Self.escaped(name))")
    add("REFRESH-INTERVAL;VALUE=DURATION:PT1H")
    add("X-PUBLISHED-TTL:PT1H")
    for event in events { add(event) }
    add("END:VCALENDAR")
  }

  /// The octets, each line ended by CRLF and none longer than 75 octets without its end.
  public var bytes: [UInt8] { lines }

  private mutating func add(_ event: CalendarEvent) {
    add("BEGIN:VEVENT")
    add("UID:\(Self.escaped(event.id))")
    add("DTSTAMP:\(Self.moment(event.changedAt))")
    add("LAST-MODIFIED:\(Self.moment(event.changedAt))")
    add("SEQUENCE:\(event.sequence)")
    switch event.time {
    case .span(let start, let end):
      add("DTSTART:\(Self.moment(start))")
      add("DTEND:\(Self.moment(end))")
      add("TRANSP:OPAQUE")
    case .day(let day):
      add("DTSTART;VALUE=DATE:\(Self.day(day))")
      add("DTEND;VALUE=DATE:\(Self.day(day.adding(days: 1)))")
      add("TRANSP:TRANSPARENT")
    }
    add("STATUS:\(event.isCancelled ? "CANCELLED" : "CONFIRMED")")
    add("SUMMARY:\(Self.escaped(event.title))")
    if !event.place.isEmpty { add("LOCATION:\(Self.escaped(event.place))") }
    if !event.text.isEmpty { add("DESCRIPTION:\(Self.escaped(event.text))") }
    if !event.link.isEmpty { add("URL:\(Self.withoutControls(event.link))") }
    add("END:VEVENT")
  }

  /// Adds a content line, folded where it is too long, never within a character (section 3.1).
  private mutating func add(_ line: String) {
    var width = 0
    for scalar in line.unicodeScalars {
      let octets = UTF8.width(scalar)
      if width + octets > 75 {
        lines += Array("\r\n ".utf8)
        width = 1
      }
      lines += UTF8.encode(scalar)!
      width += octets
    }
    lines += Array("\r\n".utf8)
  }

  /// A value of type TEXT (section 3.3.11).
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped += "\\\(scalar)"
      case "\n": escaped += "\\n"
      default: if !isControl(scalar) { escaped.unicodeScalars.append(scalar) }
      }
    }
    return escaped
  }

  private static func withoutControls(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !isControl($0) }))
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control || scalar == "\u{2028}" || scalar == "\u{2029}"
  }

  /// `20261203T130000Z`.
  private static func moment(_ instant: Instant) -> String {
    let perDay: Int64 = 86_400_000_000
    let days =
      (instant.microseconds >= 0 ? instant.microseconds : instant.microseconds - perDay + 1)
      / perDay
    let seconds = Int((instant.microseconds - days * perDay) / 1_000_000)
    let clock =
      seconds / 3600 * 10_000 + seconds / 60 % 60 * 100 + seconds % 60
    return "\(day(Day(number: Int32(days))))T\(padded: clock, to: 6)Z"
  }

  /// `20261203`.
  private static func day(_ day: Day) -> String {
    "\(padded: day.year, to: 4)\(padded: day.month, to: 2)\(padded: day.day, to: 2)"
  }
}
