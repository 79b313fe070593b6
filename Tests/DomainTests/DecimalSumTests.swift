import Domain
import Testing

@Suite("Sums of decimals")
struct DecimalSumTests {
  @Test(
    "sums are exact and keep the places of both",
    arguments: [
      ("0", "0", "0"), ("0.00", "5", "5.00"), ("1.10", "2.2", "3.30"), ("9999", "1", "10000"),
      ("0.9999", "0.0001", "1.0000"), ("-5", "5", "0"), ("-5", "3", "-2"), ("5", "-12.25", "-7.25"),
      ("0.1", "0.2", "0.3"), ("10000", "-0.0001", "9999.9999"), ("-10000", "1", "-9999"),
      ("99999999", "1", "100000000"), ("1250000.00", "-250000.00", "1000000.00"),
      ("-0.0001", "-9999.9999", "-10000.0000"),
    ])
  func sums(left: String, right: String, sum: String) throws {
    let left = try #require(Decimal(left))
    let right = try #require(Decimal(right))
    #expect((left + right).description == sum)
    #expect((right + left).description == sum)
  }

  @Test("hundreds of random amounts add up as whole øre do")
  func random() throws {
    var generator = SeededGenerator(for: "DecimalSumTests")
    for _ in 0..<500 {
      let left = Int.random(in: -9_999_999_999...9_999_999_999, using: &generator)
      let right = Int.random(in: -9_999_999_999...9_999_999_999, using: &generator)
      let sum = try amount(left) + amount(right)
      #expect(try sum == amount(left + right), "\(left) + \(right)")
    }
  }

  private func amount(_ minorUnits: Int) throws -> Decimal {
    try #require(Decimal(String(minorUnits))).shifted(by: -2)
  }
}
