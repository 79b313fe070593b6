import Domain
import Testing

@testable import Web

@Suite struct SurpriseTests {
  private func sentence(
    _ flag: JSON, value: String, _ language: Language = .da
  ) throws -> String? {
    let format = Format(language)
    return Surprise.sentence(flag, value: try #require(Decimal(value)), format) {
      format.percent($0)
    }
  }

  @Test func `a value below the range names the least that is expected`() throws {
    let flag: JSON = ["flag": "outside_range", "side": "below", "low": "5", "high": "90"]
    #expect(
      try sentence(flag, value: "4.5")
        == "Lavere end 5\u{A0}%, som er det mindste, man venter for indikatoren.")
  }

  @Test func `a value above the range names the most, in the reader's language`() throws {
    let flag: JSON = ["flag": "outside_range", "side": "above", "low": "5", "high": "90.5"]
    #expect(
      try sentence(flag, value: "95", .en)
        == "Above 90.5%, the most that is expected of this indicator.")
  }

  @Test func `a value far from the series names how many and their average`() throws {
    let flag: JSON = [
      "flag": "far_from_series", "mean": "12.25", "deviation": "0.5", "count": JSON(7),
    ]
    #expect(
      try sentence(flag, value: "31")
        == "Langt fra de 7 tidligere tal, som i gennemsnit er 12,25\u{A0}%.")
  }

  @Test(arguments: [
    ("3", "Under halvdelen af sidste tal: 12\u{A0}% (2. kvartal 2026)."),
    ("40", "Mere end halvanden gang sidste tal: 12\u{A0}% (2. kvartal 2026)."),
  ])
  func `a leap from the last value says which way`(_ value: String, _ expected: String) throws {
    let flag: JSON = ["flag": "far_from_last", "last_period": "2026-Q2", "last_value": "12"]
    #expect(try sentence(flag, value: value) == expected)
  }

  @Test func `a leap from a value below zero claims no direction`() throws {
    let flag: JSON = ["flag": "far_from_last", "last_period": "2026-Q2", "last_value": "-10"]
    let text = try #require(try sentence(flag, value: "3"))
    #expect(text.hasPrefix("Langt fra sidste tal: \u{2212}10"))
  }

  @Test func `a correction names what is approved, and an equal value that it is`() throws {
    let flag: JSON = ["flag": "corrects_approved", "value": "9.40"]
    let correction = try #require(try sentence(flag, value: "9.5"))
    #expect(correction.contains("9,40\u{A0}% er godkendt"))
    #expect(try sentence(flag, value: "9.4") == "Det samme tal er allerede godkendt.")
  }

  @Test func `a flag that is not known says nothing`() throws {
    #expect(try sentence(["flag": "unheard_of"], value: "1") == nil)
  }
}
