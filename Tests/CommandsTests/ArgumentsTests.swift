import Domain
import Testing

@testable import Commands

@Suite struct ArgumentsTests {
  @Test("a line without the optional arguments gives nil and the defaults")
  func defaults() throws {
    let sample = try Sample.parse([:])
    #expect(sample.name == "Kors")
    #expect(sample.note == nil)
    #expect(sample.role == .funder)
    #expect(sample.standing == .listed)
    #expect(sample.amount == nil)
    #expect(sample.count == 1)
    #expect(sample.isShared == false)
    #expect(sample.ids.isEmpty)
    #expect(sample.page.limit == 100)
    #expect(sample.page.after.isEmpty)
    #expect(sample.payload.isEmpty)
  }

  @Test("every kind of value is read")
  func values() throws {
    let sample = try Sample.parse([
      "standing": "voting", "amount": "1e3", "count": "9", "due": "2026-02-28",
      "period": "1. kvartal 2011", "shared": "true", "slug": "a-1", "tag": "x", "tag": "y",
    ])
    #expect(sample.standing == .voting)
    #expect(sample.amount == Decimal("1000"))
    #expect(sample.count == 9)
    #expect(sample.due == Day(year: 2026, month: 2, day: 28))
    #expect(sample.isShared)
    #expect(sample.slug == "a-1")
    #expect(sample.tags == ["x", "y"])
    let period = try #require(sample.period)
    #expect(try period.resolved(at: .quarterly).description == "2011-Q1")
  }

  @Test("a period that does not fit the frequency is refused in the argument's name")
  func periodOfAnotherFrequency() throws {
    let period = try #require(try Sample.parse(["period": "2011-Q1"]).period)
    let refusal = try #require(throws: Refusal.self) { try period.resolved(at: .monthly) }
    #expect(refusal.code == .badValue)
    #expect(refusal.argument == "period")
  }

  @Test("texts lose the white space at their ends and keep it within")
  func trimming() throws {
    #expect(try Sample.parse(["name": " \u{A0}a b \t"]).name == "a b")
  }

  @Test("an empty text clears only where it may")
  func clearing() throws {
    #expect(try Sample.parse(["note": ""]).note == "")
    #expect(refusal(["name": "  "])?.code == .badValue)
    #expect(refusal(["slug": ""])?.code == .badValue)
  }

  @Test(
    "a bad value is refused with the argument's name",
    arguments: [
      ("name", "elleve tegn"), ("name", "a\u{7}b"), ("name", "a\u{85}b"), ("role", "operator"),
      ("role", "Partner"), ("standing", ""), ("amount", "1,5"), ("amount", "NaN"), ("count", "0"),
      ("count", "10"), ("count", "1.0"), ("due", "2026-02-29"), ("due", "28-02-2026"),
      ("shared", "maybe"), ("slug", "-a"), ("slug", "a--b"), ("slug", "Æ"), ("id", "1"),
      ("limit", "0"), ("limit", "1001"),
    ])
  func badValue(name: String, value: String) {
    #expect(refusal([name: value])?.code == .badValue)
    #expect(refusal([name: value])?.argument == name)
  }

  @Test("an address is folded to lower case, and what is none is refused")
  func email() {
    let form = ArgumentForm<String>.email
    #expect(form.parse("Anna.Å@Example.ORG") == "anna.å@example.org")
    for bad in ["", "a", "@b.dk", "a@", "a@b", "a@b.", "a@.dk", "a b@c.dk", "a@b@c.dk", "<a@b.dk>"]
    {
      #expect(form.parse(bad) == nil, "\(bad)")
    }
  }

  @Test("a moment is told with its offset, and what is none is refused")
  func moment() {
    let form = ArgumentForm<Instant>.instant
    #expect(form.parse("2026-11-24T01:00:00+01:00") == Instant("2026-11-24T00:00:00Z"))
    for bad in ["", "2026-11-24", "2026-11-24T00:00:00", "2026-02-29T00:00:00Z", "now"] {
      #expect(form.parse(bad) == nil, "\(bad)")
    }
  }

  @Test("a name given twice is refused unless it is a list")
  func repeated() {
    #expect(refusal(["count": "1", "count": "1"])?.code == .badValue)
    #expect(refusal(["tag": "1", "tag": "1"]) == nil)
  }

  @Test("a missing argument is refused by name")
  func missing() {
    #expect(refusal(["role": nil])?.code == .missingArg)
    #expect(refusal(["role": nil])?.argument == "role")
  }

  @Test("an unknown argument is refused before a missing one, with the nearest name as a hint")
  func unknown() {
    let refusal = refusal(["rolle": "partner", "role": nil])
    #expect(refusal?.code == .unknownArg)
    #expect(refusal?.argument == "rolle")
    #expect(refusal?.hint?.en == "Did you mean role?")
    #expect(self.refusal(["zzzzzz": "1"])?.hint == nil)
  }

  @Test("a payload is refused where none is taken, and its absence where one is required")
  func payload() {
    let ping = CommandSchema(recording: Ping.self)
    let refusal = #expect(throws: Refusal.self) {
      try ping.parse(Request(verb: "ping", payload: [1]))
    }
    #expect(refusal?.argument == "payload")
    #expect(throws: Refusal.self) {
      try CommandSchema(recording: NeedsPayload.self).parse(Request(verb: NeedsPayload.verb))
    }
  }

  @Test("no bad value makes the reader crash: random bytes are read or refused")
  func randomValues() {
    let seed = UInt64.random(in: .min ... .max)
    var random = SplitMix(state: seed)
    let names = Sample.schema.arguments.map(\.name)
    var refused = 0
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        UInt8.random(in: .min ... .max, using: &random)
      }
      let name = names.randomElement(using: &random)!
      if refusal([name: String(decoding: bytes, as: UTF8.self)]) != nil { refused += 1 }
    }
    #expect(refused > 0 && refused < 2000, "seed \(seed)")
  }

  private func refusal(_ arguments: KeyValuePairs<String, String?>) -> Refusal? {
    do throws(Refusal) {
      _ = try Sample.parse(arguments)
      return nil
    } catch {
      return error
    }
  }
}

private struct NeedsPayload: Command {
  static let verb = "sample.import"
  static let summary = Message(da: "Prøv en tabel.", en: "Try a table.")
  static let permission: Permission = .backbone
  static let scope = Scope.initiative
  static let access = Access.write
  static let payload: PayloadRule? = PayloadRule(
    help: Message(da: "En tabel.", en: "A table."), media: "text/csv", example: "a\n")

  init(_ arguments: inout Arguments) throws(Refusal) {}
  func run(in context: Context) async throws -> Reply { Reply() }
}

/// A generator whose sequence its seed decides.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
