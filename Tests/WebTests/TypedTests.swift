import Testing

@testable import Domain
@testable import Web

@Suite struct TypedTests {
  @Test(arguments: [
    ("1.234,5", "1234.5"), ("1 234,5", "1234.5"), ("1\u{A0}234,5", "1234.5"), ("12,5 %", "12.5"),
    ("12,5%", "12.5"), (" 7 ", "7"), ("\u{2212}3,25", "-3.25"), ("1.234", "1234"), ("+4", "4"),
    ("1.234.567,89", "1234567.89"), ("0,50", "0.50"), ("12\u{A0}%", "12"),
  ]) func `Danish numbers are read`(_ text: String, _ value: String) throws {
    #expect(try Typed.number(text, .da).get() == #require(Decimal(value)))
  }

  @Test(arguments: [
    ("1,234.5", "1234.5"), ("1 234.5", "1234.5"), ("12.5%", "12.5"), ("1,234", "1234"),
  ])
  func `English numbers are read`(_ text: String, _ value: String) throws {
    #expect(try Typed.number(text, .en).get() == #require(Decimal(value)))
  }

  @Test(arguments: [
    "", "  ", "%", "abc", "1.2.3", "1,2,3", "12,", ",5", "1e5", "1 2", "--1", "12 kr",
  ])
  func `what is no number is refused with an example`(_ text: String) {
    for language in Language.allCases {
      guard case .failure(let misread) = Typed.number(text, language) else {
        Issue.record("\(text) was read")
        continue
      }
      #expect(misread.message[language].contains(language == .da ? "12,5" : "12.5"))
    }
  }

  @Test func `the other language's mark is refused with the number as it should be`() {
    #expect(
      Typed.number("12.5", .da).reason == "Skriv decimaler med komma: 12,5")
    #expect(Typed.number("1,234.50", .da).reason == "Skriv decimaler med komma: 1.234,50")
    #expect(Typed.number("12,5", .en).reason == "Skriv decimaler med punktum: 12.5")
  }

  @Test(arguments: Language.allCases)
  func `what is written is read back`(_ language: Language) throws {
    var samples = Samples(seed: 7)
    let format = Format(language)
    for _ in 0..<1000 {
      let value = try #require(Decimal(samples.plainNumber()))
      #expect(try Typed.number(format.number(value), language).get() == value)
      #expect(try Typed.number(format.percent(value), language).get() == value)
      let day = Day(number: Int32.random(in: -100_000...100_000, using: &samples))
      #expect(try Typed.day(format.day(day), language).get() == day)
      #expect(try Typed.day(day.description, language).get() == day)
    }
  }

  @Test(arguments: ["24.12.2026", "24-12-2026", "24/12/2026", "2026-12-24", " 24. december 2026 "])
  func `days are read`(_ text: String) throws {
    for language in Language.allCases {
      #expect(try Typed.day(text, language).get() == Day(year: 2026, month: 12, day: 24))
    }
  }

  @Test func `a day that may be two is refused with both`() {
    let reason = Typed.day("3/4/2026", .da).reason
    #expect(reason?.contains("3. april 2026 eller 4. marts 2026") == true)
    #expect(reason?.contains("3.4.2026") == true)
  }

  @Test(arguments: [
    ("", "Skriv en dato"), ("i morgen", "Skriv en dato"), ("24.12.26", "fire cifre"),
    ("31.11.2026", "findes ikke"), ("2026-02-30", "findes ikke"), ("32/13/2026", "findes ikke"),
    ("2026", "Skriv en dato"), ("1234567890123456789012.1.1", "Skriv en dato"),
  ]) func `what is no day is refused with the reason`(_ text: String, _ reason: String) {
    #expect(Typed.day(text, .da).reason?.contains(reason) == true, "\(Typed.day(text, .da))")
  }
}

extension Result where Failure == Misread {
  /// The Danish reason of a failure.
  fileprivate var reason: String? {
    guard case .failure(let misread) = self else { return nil }
    return misread.message.da
  }
}
