import Domain
import Testing

@testable import LineProtocol

@Suite struct DecoderTests {
  @Test("any chunking of any input comes to the same events")
  func chunking() {
    var generator = SeededGenerator(for: "any chunking")
    for _ in 0..<2000 {
      let bytes = Self.randomInput(using: &generator)
      let whole = Self.events(of: [bytes[...]])
      #expect(Self.events(of: generator.chunks(of: bytes)) == whole, "\(bytes)")
    }
  }

  @Test("a payload that is discarded passes by without being kept", arguments: LineEnd.allCases)
  func discarded(lineEnd: LineEnd) {
    var decoder = Decoder(lineBytes: 100, payloadBytes: 100)
    var input = Input.bytes([.line("a <<3"), .payload("xyz"), .line("b")], lineEnd)[...]
    #expect(decoder.decode(&input) == .line(Array("a".utf8), payloadLength: 3))
    decoder.discardPayload()
    #expect(decoder.payloadRemaining == 3)
    #expect(decoder.decode(&input) == .payloadDiscarded)
    #expect(decoder.payloadRemaining == nil)
    #expect(decoder.decode(&input) == .line(Array("b".utf8), payloadLength: nil))
    #expect(!decoder.isMidway)
  }

  @Test("after a fault nothing is read")
  func afterFault() {
    var decoder = Decoder(lineBytes: 100, payloadBytes: nil)
    var input = Array("a\rb\nc\n".utf8)[...]
    #expect(decoder.decode(&input) == .failed(.init(cause: .bareCarriageReturn)))
    #expect(decoder.decode(&input) == nil)
    #expect(input.isEmpty)
  }

  @Test("each fault says the same in both languages, under a fatal code")
  func faults() {
    let faults: [FramingFault] = [
      .mixedLineEnds, .bareCarriageReturn, .controlCharacter, .misplacedMark, .malformedLength,
      .payloadEndMissing, .truncated, .lineTooLong(limit: 1), .payloadTooLarge(limit: 1),
      .payloadBeforeAuth,
    ]
    for fault in faults { #expect(fault.refusal.code.isFatal) }
    #expect(Set(faults.map(\.refusal.message)).count == faults.count)
  }

  private static func events(of chunks: [ArraySlice<UInt8>]) -> [Decoder.Event] {
    var decoder = Decoder(lineBytes: 40, payloadBytes: 30)
    var events: [Decoder.Event] = []
    for chunk in chunks {
      var input = chunk
      while let event = decoder.decode(&input) { events.append(event) }
    }
    return events
  }

  /// Lines with and without payloads, mostly well formed, with an accident here and there.
  private static func randomInput(using generator: inout SeededGenerator) -> [UInt8] {
    let lineEnd = LineEnd.allCases.randomElement(using: &generator) ?? .lf
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let length = Int.random(in: 0...35, using: &generator)
      let payload = String(repeating: "p\n", count: length / 2)
      let inputs: [Input] =
        Bool.random(using: &generator)
        ? [.line(#"a.b c="d <<" e=f"#)]
        : [.line("a.b <<\(payload.utf8.count)"), .payload(payload)]
      bytes += Input.bytes(inputs, lineEnd)
    }
    if Bool.random(using: &generator) {
      let index = Int.random(in: 0..<bytes.count, using: &generator)
      bytes[index] = [0, 10, 13, 34, 60, 92, 200].randomElement(using: &generator) ?? 0
    }
    return bytes
  }
}
