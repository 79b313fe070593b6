import Domain
import Testing

@Suite struct CalendarFileTests {
  private static func event(_ title: String, place: String = "", text: String = "") -> CalendarEvent
  {
    CalendarEvent(
      id: "meeting-1@rygrad",
      time: .span(Instant("2026-12-03T12:00:00Z")!, Instant("2026-12-03T14:00:00Z")!),
      title: title, place: place, link: "https://rygrad.example/i/a/b", text: text, sequence: 2,
      isCancelled: false, changedAt: Instant("2026-11-24T09:00:00.5Z")!)
  }

  private static func lines(_ events: [CalendarEvent]) -> [String] {
    String(
      decoding: CalendarFile(name: "Ungeløftet, styregruppen", events: events).bytes, as: UTF8.self
    )
    .split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func `an event says when it is in UTC and when it was changed`() {
    let lines = Self.lines([Self.event("Møde")])
    for line in [
      "BEGIN:VCALENDAR", "VERSION:2.0", "UID:meeting-1@rygrad", "DTSTART:20261203T120000Z",
      "DTEND:20261203T140000Z", "DTSTAMP:20261124T090000Z", "SEQUENCE:2", "STATUS:CONFIRMED",
      "SUMMARY:Møde", "NAME:Ungeløftet\\, styregruppen",
    ] {
      #expect(lines.contains(line), "\(line)")
    }
    #expect(lines.last == "")
  }

  @Test func `a day takes no time, and a cancelled event says so`() {
    var event = Self.event("Frist")
    event.time = .day(Day(year: 2026, month: 12, day: 31)!)
    event.isCancelled = true
    let lines = Self.lines([event])
    #expect(lines.contains("DTSTART;VALUE=DATE:20261231"))
    #expect(lines.contains("DTEND;VALUE=DATE:20270101"))
    #expect(lines.contains("TRANSP:TRANSPARENT"))
    #expect(lines.contains("STATUS:CANCELLED"))
  }

  @Test func `no text can end a line or begin a property`() {
    let lines = Self.lines([
      Self.event("a;b,c\\d\r\nATTENDEE:x", place: "\u{0}\u{7}\u{2028}Sal 2", text: "1\n2")
    ])
    #expect(lines.contains("SUMMARY:a\\;b\\,c\\\\d\\nATTENDEE:x"))
    #expect(lines.contains("LOCATION:Sal 2"))
    #expect(lines.contains("DESCRIPTION:1\\n2"))
    #expect(!lines.contains { $0.hasPrefix("ATTENDEE") })
  }

  @Test func `lines are folded at 75 octets and never within a character`() {
    let title = String(repeating: "æøå€😀", count: 40)
    let bytes = CalendarFile(name: "x", events: [Self.event(title)]).bytes
    let text = String(validating: bytes, as: UTF8.self)
    #expect(text != nil)
    let lines = (text ?? "").split(separator: "\r\n").map(String.init)
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(lines.allSatisfy { String(validating: Array($0.utf8), as: UTF8.self) != nil })
    let unfolded = (text ?? "").replacing("\r\n ", with: "")
    #expect(unfolded.contains("SUMMARY:\(title)\r\n"))
  }
}
