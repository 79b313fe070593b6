import Domain
import Testing

@Suite("Refusal")
struct RefusalTests {
  @Test("labels on the wire are capital words, each its own")
  func labels() {
    let labels = Refusal.Code.allCases.map(\.rawValue)
    #expect(Set(labels).count == labels.count)
    for label in labels {
      #expect(label.utf8.allSatisfy { (0x41...0x5A).contains($0) || $0 == 0x5F })
    }
  }

  @Test(
    "exit codes are those of the client's manual",
    arguments: [
      (Refusal.Code.badSyntax, Int32(2)), (.authFailed, 4), (.denied, 5), (.notFound, 6),
      (.exists, 7), (.state, 7), (.rate, 8), (.dataInvalid, 9), (.busy, 10), (.draining, 10),
      (.uncertain, 11), (.confirmRequired, 3), (.idemMismatch, 7), (.cancelled, 10),
      (.deadline, 124), (.internalError, 1), (.charterUnacknowledged, 5),
    ])
  func exitCodes(code: Refusal.Code, exitCode: Int32) {
    #expect(code.exitCode == exitCode)
  }

  @Test("only codes of the fatal class close the connection")
  func fatal() {
    let fatal = Refusal.Code.allCases.filter(\.isFatal)
    #expect(fatal == [.badHello, .badFraming, .lineTooLong, .payloadTooLarge, .timeout])
    #expect(fatal.allSatisfy { $0.class == "fatal" })
  }

  @Test("no refusal succeeds, for the shell or for the web")
  func neverSuccess() {
    for code in Refusal.Code.allCases {
      #expect(code.exitCode != 0)
      #expect((400...599).contains(code.httpStatus))
    }
  }

  @Test("only an end that is not known yet asks for the very same request")
  func retry() {
    #expect(Refusal.Code.allCases.filter { $0.retry == .same } == [.idemInFlight, .uncertain])
    #expect(Refusal.Code.busy.retry == .later)
    #expect(Refusal.Code.badSyntax.retry == .no)
  }

  @Test("a refusal is an object in the session's language with only what there is")
  func json() {
    let bare = Refusal(.notFound, Message(da: "Findes ikke.", en: "Not found."))
    #expect(bare.json(in: .da).text == #"{"msg":"Findes ikke.","class":"missing","retry":"no"}"#)
    let full = Refusal(
      .busy, Message(da: "Optaget.", en: "Busy."), hint: Message(da: "Vent.", en: "Wait."),
      argument: "slug", incident: "i1", details: [1], afterMilliseconds: 250)
    #expect(
      full.json(in: .en).text
        == #"{"msg":"Busy.","class":"busy","retry":"later","after_ms":250,"arg":"slug","#
        + #""hint":"Wait.","incident":"i1"}"#)
  }
}
