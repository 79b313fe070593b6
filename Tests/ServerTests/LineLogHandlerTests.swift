import Domain
import Logging
import Testing

@testable import Server

@Suite struct LineLogHandlerTests {
  private let time = Instant("2026-11-23T22:10:00Z")!

  @Test("a JSON line has time, level and message first, and escapes what could end it")
  func jsonLine() {
    let handler = LineLogHandler(format: .json, threshold: LogThreshold(.info))
    #expect(
      handler.line(
        .warning, "two\nlines", [JSON.Member(name: "ms", value: .number("3"))], at: time)
        == #"{"time":"2026-11-23T22:10:00Z","level":"warning","message":"two\nlines","ms":3}"#)
  }

  @Test("a text line shows the level only when something is wrong")
  func textLine() {
    let handler = LineLogHandler(format: .text, threshold: LogThreshold(.info))
    let fields = [JSON.Member(name: "verb", value: .string("ping"))]
    #expect(handler.line(.info, "command", fields, at: time) == #"22:10:00 command verb="ping""#)
    #expect(handler.line(.error, "lost", [], at: time) == "22:10:00 error: lost")
  }
}
