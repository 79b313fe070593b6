import Domain
import Testing

@Suite struct DecimalDifferenceTests {
  @Test(arguments: [
    ("0", "0", "0"), ("12.4", "12", "0.4"), ("12", "12.40", "-0.40"), ("5", "5.0", "0.0"),
    ("10000", "0.0001", "9999.9999"), ("0", "3", "-3"), ("-5", "-3", "-2"), ("-5", "3", "-8"),
  ])
  func `a difference is exact and keeps the places of both`(
    _ left: String, _ right: String, _ difference: String
  ) throws {
    let left = try #require(Decimal(left))
    let right = try #require(Decimal(right))
    #expect((left - right).description == difference)
  }
}
