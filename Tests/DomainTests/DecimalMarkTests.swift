import Domain
import Testing

@Suite("Decimal marks")
struct DecimalMarkTests {
  @Test(
    "Danish numbers have points between thousands and a comma before the fraction",
    arguments: [
      ("1.234,5", "1234.5"), ("1234,5", "1234.5"), ("-1.234.567,89", "-1234567.89"),
      ("0,75", "0.75"), ("1.234", "1234"), ("12", "12"), ("1 234,5", "1234.5"),
      ("1\u{A0}234\u{A0}567", "1234567"), ("1\u{202F}234,5", "1234.5"),
    ])
  func danish(text: String, value: String) {
    let number = Decimal.parse(text, decimalMark: .comma, groupMark: [.point, .space])
    #expect(number?.description == value)
  }

  @Test(
    "misplaced marks are refused",
    arguments: [
      "1.23,4", "12.34.567", "0.750", "1234.567,8", "1.234 567", "1,234,5", "1.,5", ".234", "1.",
      "1.2345", "1 23", "1,5e3", "75 %",
    ])
  func misplaced(text: String) {
    #expect(Decimal.parse(text, decimalMark: .comma, groupMark: [.point, .space]) == nil)
  }

  @Test("without group marks no thousands are set off")
  func ungrouped() {
    #expect(Decimal.parse("1.234", decimalMark: .comma) == nil)
    #expect(Decimal.parse("1.234", decimalMark: .point)?.description == "1.234")
  }

  @Test(
    "a column tells its decimal mark by the values that fit only one reading",
    arguments: [
      (["0.75", "0.8"], DecimalMark.point), (["0,75"], .comma), (["1.234", "0,5"], .comma),
      (["1.234", "0.5"], .point), (["1.234.567"], .comma), (["1,234,567"], .point),
      (["0.750"], .point), (["1234.567"], .point), (["12", "13"], .point), ([], .point),
      (["n/a", "", "1,5"], .comma), (["1.234,5"], .comma), (["1,234.5"], .point),
      (["0.5", "0,5", "0,6"], .comma), (["0,5", "0.5"], .comma), (["0.5", "0,5"], .point),
    ])
  func found(values: [String], mark: DecimalMark) {
    var detection = DecimalMarkDetection()
    for value in values { detection.add(value) }
    #expect(detection.result == .found(mark))
  }

  @Test(
    "values that could be thousands or thousandths are ambiguous",
    arguments: [
      ["1.234"], ["1,234"], ["-999.999", "7", "12.000"], ["1.234", "1,234"],
    ])
  func ambiguous(values: [String]) {
    var detection = DecimalMarkDetection()
    for value in values { detection.add(value) }
    #expect(detection.result == .ambiguous)
  }
}
