import Foundation
import HTML
import Testing

@testable import Domain
@testable import Web

private typealias Decimal = Domain.Decimal

@Suite struct FormatNumberTests {
  private let da = Format(.da)
  private let en = Format(.en)

  private func locale(_ language: Language) -> Locale {
    Locale(identifier: language == .da ? "da_DK" : "en_GB")
  }

  private func foundation(_ text: String) throws -> Foundation.Decimal {
    let value = Foundation.Decimal(string: text)
    return try #require(value)
  }

  /// What Foundation writes, with our minus sign, and none before what rounds to zero.
  private func adapted(_ text: String) -> String {
    let isZero = !text.contains { ("1"..."9").contains($0) }
    return text.replacing("-", with: isZero ? "" : "\u{2212}")
  }

  @Test(arguments: Language.allCases)
  func `numbers are written as Foundation writes them`(_ language: Language) throws {
    var samples = Samples(seed: 1)
    for _ in 0..<2000 {
      let text = samples.plainNumber()
      let decimals = Int.random(in: 0...4, using: &samples)
      let expected = try foundation(text).formatted(
        .number.precision(.fractionLength(decimals)).rounded(rule: .toNearestOrAwayFromZero)
          .locale(locale(language)))
      let value = try #require(Decimal(text))
      let written = Format(language).number(value, decimals: decimals)
      #expect(written == adapted(expected), "\(text) to \(decimals)")
    }
  }

  @Test(arguments: Language.allCases)
  func `percentages are written as Foundation writes them`(_ language: Language) throws {
    var samples = Samples(seed: 2)
    for _ in 0..<500 {
      let text = samples.plainNumber()
      let expected = try foundation(text).formatted(
        .percent.scale(1).precision(.fractionLength(1)).rounded(rule: .toNearestOrAwayFromZero)
          .locale(locale(language)))
      let value = try #require(Decimal(text))
      #expect(Format(language).percent(value, decimals: 1) == adapted(expected))
    }
  }

  @Test(arguments: Language.allCases, ["DKK", "SEK", "ISK", "TND"])
  func `money is written as Foundation writes it`(_ language: Language, _ currency: String) throws {
    var samples = Samples(seed: 3)
    for _ in 0..<500 {
      let text = samples.plainNumber()
      let expected = try foundation(text).formatted(
        .currency(code: currency).precision(.fractionLength(Format.minorUnits(of: currency)))
          .rounded(rule: .toNearestOrAwayFromZero).locale(locale(language)))
      let value = try #require(Decimal(text))
      #expect(Format(language).money(value, currency) == adapted(expected))
    }
  }

  @Test func `whole numbers are grouped, the smallest too`() {
    #expect(da.number(0) == "0")
    #expect(da.number(999) == "999")
    #expect(da.number(1000) == "1.000")
    #expect(da.number(-1_234_567) == "\u{2212}1.234.567")
    #expect(en.number(1_234_567) == "1,234,567")
    #expect(en.number(.min) == "\u{2212}9,223,372,036,854,775,808")
  }

  @Test func `a number shows all its decimals unless told how many`() throws {
    let value = try #require(Decimal("1234.50"))
    #expect(da.number(value) == "1.234,50")
    #expect(da.number(value, decimals: 0) == "1.235")
    #expect(da.number(try #require(Decimal("-0.04")), decimals: 1) == "0,0")
    #expect(da.number(try #require(Decimal("999.995")), decimals: 2) == "1.000,00")
  }

  @Test func `a number of a thousand digits is written exactly`() throws {
    let value = try #require(Decimal(String(repeating: "9", count: 999)))
    #expect(da.number(value).count == 999 + 332)
  }

  @Test func `changes carry their sign, and none has none`() throws {
    #expect(da.signed(try #require(Decimal("1.5"))) == "+1,5")
    #expect(da.signed(try #require(Decimal("-1.5"))) == "\u{2212}1,5")
    #expect(da.signed(try #require(Decimal("0.04")), decimals: 1) == "0,0")
    #expect(da.points(try #require(Decimal("-0.4"))) == "\u{2212}0,4\u{A0}procentpoint")
    #expect(en.points(.init(1)) == "+1\u{A0}percentage point")
    #expect(en.points(.init(2)) == "+2\u{A0}percentage points")
  }

  @Test func `whole amounts may go without decimals`() throws {
    let amount = try #require(Decimal("5250000"))
    #expect(da.money(amount, "DKK", whole: true) == "5.250.000\u{A0}kr.")
    #expect(en.money(amount, "DKK", whole: true) == "DKK\u{A0}5,250,000")
    #expect(da.money(try #require(Decimal("5.5")), "EUR", whole: true) == "5,50\u{A0}EUR")
  }

  @Test(arguments: [
    ("12800000", "12,8\u{A0}mio.\u{A0}kr.", "DKK\u{A0}12.8\u{A0}million"),
    ("999949", "999.949\u{A0}kr.", "DKK\u{A0}999,949"),
    ("999950", "1\u{A0}mio.\u{A0}kr.", "DKK\u{A0}1\u{A0}million"),
    ("-1500000", "\u{2212}1,5\u{A0}mio.\u{A0}kr.", "\u{2212}DKK\u{A0}1.5\u{A0}million"),
    ("999950000", "1\u{A0}mia.\u{A0}kr.", "DKK\u{A0}1\u{A0}billion"),
    ("2340000000", "2,3\u{A0}mia.\u{A0}kr.", "DKK\u{A0}2.3\u{A0}billion"),
    ("0", "0\u{A0}kr.", "DKK\u{A0}0"),
  ]) func `headlines have short amounts`(_ amount: String, _ danish: String, _ english: String) {
    #expect(Decimal(amount).map { da.compactMoney($0, "DKK") } == danish)
    #expect(Decimal(amount).map { en.compactMoney($0, "DKK") } == english)
  }

  @Test func `an indicator's value has its unit`() throws {
    let value = try #require(Decimal("1234.5"))
    let text = { (format: Format, kind: ValueKind) in
      format.value(value, kind: kind, decimals: 1, unit: "børn", currency: "DKK")
    }
    #expect(text(da, .percent) == "1.234,5\u{A0}%")
    #expect(text(da, .number) == "1.234,5\u{A0}børn")
    #expect(text(da, .money) == "1.234,5\u{A0}kr.")
    #expect(text(en, .money) == "DKK\u{A0}1,234.5")
  }

  @Test func `ticks are short where they are large`() {
    #expect(da.tick(Tick(units: 5, powerOfTen: -1)) == "0,5")
    #expect(da.tick(Tick(units: 10, powerOfTen: -1)) == "1,0")
    #expect(da.tick(Tick(units: 5, powerOfTen: 1), .percent) == "50\u{A0}%")
    #expect(da.tick(Tick(units: 15, powerOfTen: 5)) == "1,5\u{A0}mio.")
    #expect(en.tick(Tick(units: -2, powerOfTen: 9)) == "\u{2212}2\u{A0}billion")
    #expect(da.tick(Tick(units: 0, powerOfTen: 6)) == "0")
    #expect(da.tick(Tick(units: 200, powerOfTen: 3)) == "200.000")
  }

  @Test func `words go with their counts`() {
    #expect(da.count(1, .party) == "1\u{A0}part")
    #expect(da.count(0, .party) == "0\u{A0}parter")
    #expect(en.count(1200, .activity) == "1,200\u{A0}activities")
    #expect(da.list([]) == "")
    #expect(da.list(["a"]) == "a")
    #expect(da.list(["a", "b"]) == "a og b")
    #expect(en.list(["a", "b", "c"]) == "a, b and c")
  }

  @Test func `sizes of files are rounded to what they are read in`() {
    #expect(da.fileSize(1) == "1\u{A0}byte")
    #expect(en.fileSize(999) == "999\u{A0}bytes")
    #expect(da.fileSize(3400) == "3,4\u{A0}kB")
    #expect(da.fileSize(999_949) == "999,9\u{A0}kB")
    #expect(da.fileSize(999_950) == "1\u{A0}MB")
    #expect(en.fileSize(1_500_000_000) == "1.5\u{A0}GB")
    #expect(en.fileSize(.max) == "9,223,372\u{A0}TB")
  }
}
