import Domain
import Testing

@Suite("Instant")
struct InstantTests {
  @Test(
    "times of RFC 3339 are read and written in UTC",
    arguments: [
      ("2026-11-23T22:10:00Z", "2026-11-23T22:10:00Z"),
      ("2026-11-23T23:10:00+01:00", "2026-11-23T22:10:00Z"),
      ("2026-11-23T18:40:00-03:30", "2026-11-23T22:10:00Z"),
      ("2026-11-23t22:10:00.5z", "2026-11-23T22:10:00.500000Z"),
      ("2026-11-23T22:10:00.123456789Z", "2026-11-23T22:10:00.123456Z"),
      ("1969-12-31T23:59:59.999999Z", "1969-12-31T23:59:59.999999Z"),
      ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"),
    ])
  func forms(text: String, canonical: String) throws {
    let instant = try #require(Instant(text))
    #expect(instant.description == canonical)
    #expect(Instant(canonical) == instant)
  }

  @Test("the epoch's microseconds count from 1970")
  func epoch() {
    #expect(Instant("1970-01-01T00:00:00.000001Z")?.microseconds == 1)
    #expect(Instant("2000-01-01T00:00:00Z")?.microseconds == 946_684_800_000_000)
  }

  @Test(
    "other forms are refused",
    arguments: [
      "2026-11-23", "2026-11-23T22:10:00", "2026-11-23 22:10:00Z", "2026-11-23T24:00:00Z",
      "2026-11-23T22:60:00Z", "2026-11-23T22:10:60Z", "2026-11-23T22:10:00.Z",
      "2026-11-23T22:10:00.1234567890Z", "2026-11-23T22:10:00+0100", "2026-02-30T22:10:00Z",
    ])
  func malformed(text: String) {
    #expect(Instant(text) == nil)
  }

  @Test("now lies after this test was written and moves on")
  func now() throws {
    let first = Instant.now()
    #expect(try #require(Instant("2025-01-01T00:00:00Z")) < first)
    #expect(first <= Instant.now())
  }

  @Test("every instant of four-digit years is read back from its text")
  func roundTrip() {
    var generator = SeededGenerator(for: "Instant round trip")
    for _ in 0..<2000 {
      let microseconds = Int64.random(
        in: -62_135_596_800_000_000...253_402_300_799_999_999, using: &generator)
      let instant = Instant(microseconds: microseconds)
      #expect(Instant(instant.description) == instant)
    }
  }
}
