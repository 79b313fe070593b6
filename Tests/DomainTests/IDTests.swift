import Domain
import Testing

@Suite("ID")
struct IDTests {
  @Test("the example of RFC 9562 is written as it was read")
  func example() throws {
    let id = try #require(ID("017F22E2-79B0-7CC3-98C4-DC0C0C07398F"))
    #expect(id.high == 0x017F_22E2_79B0_7CC3)
    #expect(id.low == 0x98C4_DC0C_0C07_398F)
    #expect(id.description == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f")
  }

  @Test(
    "other forms are refused",
    arguments: [
      "", "017f22e279b07cc398c4dc0c0c07398f", "{017f22e2-79b0-7cc3-98c4-dc0c0c07398f}",
      "017f22e2-79b0-7cc3-98c4-dc0c0c07398", "017f22e2-79b0-7cc3-98c4-dc0c0c07398f0",
      "017f22e2-79b0-7cc3-98c4-dc0c0c07398g", "017f22e-279b0-7cc3-98c4-dc0c0c07398f",
    ])
  func malformed(text: String) {
    #expect(ID(text) == nil)
  }

  @Test("every identifier is read back from its text")
  func roundTrip() {
    var generator = SeededGenerator(for: "ID round trip")
    for _ in 0..<1000 {
      let id = ID(bytes: (generator.next(), generator.next()))
      #expect(ID(id.description) == id)
    }
  }

  @Test("identifiers made at later microseconds sort later, and carry version and variant")
  func order() {
    var generator = SeededGenerator(for: "UUIDv7 order")
    var instant = Instant(microseconds: 1_700_000_000_000_000)
    var previous = ID.make(at: instant, using: &generator)
    for _ in 0..<10_000 {
      instant.microseconds += Int64.random(in: 1...3000, using: &generator)
      let id = ID.make(at: instant, using: &generator)
      #expect(previous < id)
      #expect(id.description > previous.description)
      #expect(id.high >> 12 & 0xF == 7)
      #expect(id.low >> 62 == 0b10)
      #expect(id.high >> 16 == UInt64(instant.microseconds / 1000))
      previous = id
    }
  }

  @Test("two identifiers made at the same microsecond differ")
  func unique() {
    #expect(Set((0..<1000).map { _ in ID.make() }).count == 1000)
  }
}
