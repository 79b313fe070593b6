import Foundation
import Testing

@testable import Domain
@testable import Web

@Suite struct FormatDateTests {
  private let da = Format(.da)
  private let en = Format(.en)
  private let noon = Day(year: 2026, month: 11, day: 24)!

  private func formatter(_ language: Language, _ format: String, _ zone: String) -> DateFormatter {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: language == .da ? "da_DK" : "en_GB")
    formatter.timeZone = TimeZone(identifier: zone)
    formatter.dateFormat = format
    return formatter
  }

  @Test(arguments: Language.allCases)
  func `days and moments are written as Foundation writes them`(_ language: Language) throws {
    let long = language == .da ? "d. MMMM yyyy" : "d MMMM yyyy"
    let time = language == .da ? "' kl.\u{A0}'HH.mm" : "', 'HH:mm"
    var samples = Samples(seed: 4)
    for zone in ["Europe/Copenhagen", "America/Nuuk", "Australia/Sydney", "Asia/Kolkata", "UTC"] {
      let day = formatter(language, long, zone)
      let moment = formatter(language, long + time, zone)
      let format = Format(language, zone: try #require(Zone.named(zone)))
      for _ in 0..<400 {
        let seconds = Int64.random(in: 40_000_000...4_000_000_000, using: &samples)
        let instant = Instant(microseconds: seconds * 1_000_000)
        let date = Date(timeIntervalSince1970: TimeInterval(seconds))
        #expect(format.moment(instant) == moment.string(from: date), "\(zone) \(seconds)")
        #expect(format.day(format.today(at: instant)) == day.string(from: date))
      }
    }
  }

  @Test(arguments: [
    "Europe/Copenhagen", "America/New_York", "Australia/Lord_Howe", "America/Santiago",
    "Africa/Casablanca", "Asia/Tehran", "Pacific/Apia", "America/St_Johns", "Europe/Dublin",
  ]) func `clocks change when Foundation says`(_ name: String) throws {
    let zone = try #require(Zone.named(name))
    let theirs = try #require(TimeZone(identifier: name))
    var samples = Samples(seed: 5)
    for _ in 0..<1000 {
      let seconds = Int64.random(in: 40_000_000...3_900_000_000, using: &samples)
      let expected = theirs.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(seconds)))
      #expect(zone.offset(at: Instant(microseconds: seconds * 1_000_000)) == expected, "\(seconds)")
    }
  }

  @Test func `the clock changes on the second`() throws {
    let spring = try #require(Instant("2026-03-29T01:00:00Z"))
    let before = Instant(microseconds: spring.microseconds - 1)
    #expect(Zone.copenhagen.offset(at: before) == 3600)
    #expect(Zone.copenhagen.offset(at: spring) == 7200)
    #expect(da.moment(before) == "29. marts 2026 kl.\u{A0}01.59")
    #expect(da.moment(spring) == "29. marts 2026 kl.\u{A0}03.00")
    let later = try #require(Instant("2094-07-01T12:00:00Z"))
    #expect(da.shortMoment(later) == "01.07.2094 kl.\u{A0}14.00")
    #expect(Format(.en, zone: .utc).shortMoment(later) == "1 Jul 2094, 12:00")
  }

  @Test(arguments: [
    "../../etc/passwd", "/etc/passwd", "", "Europe/Nowhere", "zone.tab", "posixrules\0",
    "Europe/Copenhagen\n", "tzdata.zi", "Europe",
  ]) func `what is no zone is none`(_ name: String) {
    #expect(Zone.named(name) == nil)
  }

  @Test func `a broken file is no zone`() throws {
    let file = try Array(Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/Europe/Copenhagen")))
    #expect(Zone(file: file) != nil)
    for count in stride(from: 0, to: file.count - 40, by: 7) {
      #expect(Zone(file: Array(file[..<count])) == nil)
    }
  }

  @Test func `a file cut short or changed anywhere is read without a trap`() throws {
    let file = try Array(Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/Europe/Copenhagen")))
    var samples = Samples(seed: 6)
    var readable = 0
    for _ in 0..<2000 {
      var broken = file
      broken[Int.random(in: 0..<file.count, using: &samples)] = UInt8.random(
        in: 0...255, using: &samples)
      guard let zone = Zone(file: broken) else { continue }
      readable += 1
      _ = zone.clock(at: Instant(microseconds: 1_800_000_000_000_000))
    }
    #expect(readable > 0)
  }

  @Test(arguments: [
    (0, "i dag", "today"), (1, "i morgen", "tomorrow"), (-1, "i går", "yesterday"),
    (3, "om 3\u{A0}dage", "in 3\u{A0}days"), (-2, "for 2\u{A0}dage siden", "2\u{A0}days ago"),
    (15, "om 2\u{A0}uger", "in 2\u{A0}weeks"), (60, "om 8\u{A0}uger", "in 8\u{A0}weeks"),
    (-61, "for 2\u{A0}måneder siden", "2\u{A0}months ago"),
    (-800, "for 2\u{A0}år siden", "2\u{A0}years ago"),
  ]) func `days are told from today`(_ days: Int, _ danish: String, _ english: String) {
    #expect(da.relative(noon.adding(days: days), to: noon) == danish)
    #expect(en.relative(noon.adding(days: days), to: noon) == english)
  }

  @Test(arguments: [
    ("2026-03", "marts 2026", "March 2026", "mar 2026", "Mar 2026"),
    ("2026-Q3", "3. kvartal 2026", "Q3 2026", "K3 2026", "Q3 2026"),
    ("2026-H1", "1. halvår 2026", "first half of 2026", "1. halvår 2026", "H1 2026"),
    ("2026-H2", "2. halvår 2026", "second half of 2026", "2. halvår 2026", "H2 2026"),
    ("2025/26", "skoleåret 2025/26", "school year 2025/26", "2025/26", "2025/26"),
    ("2099/00", "skoleåret 2099/00", "school year 2099/00", "2099/00", "2099/00"),
    ("2026", "2026", "2026", "2026", "2026"),
    ("2026-11-04", "4. november 2026", "4 November 2026", "04.11.2026", "4 Nov 2026"),
  ]) func `periods are told in words`(
    _ text: String, _ danish: String, _ english: String, _ shortDanish: String,
    _ shortEnglish: String
  ) throws {
    let period = try #require(Period(text, frequency: nil))
    #expect(da.period(period) == danish)
    #expect(en.period(period) == english)
    #expect(da.shortPeriod(period) == shortDanish)
    #expect(en.shortPeriod(period) == shortEnglish)
    // what is written can be read
    if !english.contains("half") {
      #expect(Period(danish, frequency: nil) == period)
      #expect(Period(english, frequency: nil) == period)
    }
  }

  @Test func `spans may be open at either end`() {
    let day = Day(year: 2027, month: 5, day: 31)!
    #expect(da.span(noon, day) == "24. november 2026 – 31. maj 2027")
    #expect(da.span(noon, nil) == "fra 24. november 2026")
    #expect(en.span(nil, day) == "until 31 May 2027")
    #expect(en.span(nil, nil) == "")
  }
}
