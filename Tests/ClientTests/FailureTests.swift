import Domain
import LineProtocol
import Testing

@testable import Client

@Suite struct FailureTests {
  @Test("a known label has the exit status that Domain gives it", arguments: Refusal.Code.allCases)
  func knownLabels(_ code: Refusal.Code) {
    #expect(ExitStatus(label: code.rawValue, class: "data").rawValue == code.exitCode)
  }

  @Test(
    "an unknown label has the exit status of its class",
    arguments: [
      ("syntax", 2), ("auth", 4), ("denied", 5), ("charter", 5), ("missing", 6), ("conflict", 7),
      ("data", 9), ("busy", 10), ("server", 1), ("fatal", 1), ("new", 1),
    ])
  func unknownLabels(_ name: String, _ status: Int32) {
    #expect(ExitStatus(label: "NEVER_HEARD_OF", class: name).rawValue == status)
    #expect(ExitStatus(label: "NEVER_HEARD_OF", class: nil) == .failed)
  }

  @Test("a refusal is told with code, message, argument, hint and incident")
  func text() {
    let failure = Failure(
      ReplyLine(
        kind: .err, label: "BAD_VALUE",
        body: [
          "msg": "no \u{1B}[31m", "class": "syntax", "arg": "slug", "hint": "a-z", "incident": "i7",
        ]),
      problems: [])
    #expect(
      FailureReport(language: .en, isJSON: false).text(failure) == """
        rygradctl: BAD_VALUE: no \\u{001B}[31m (slug)
                   a-z
                   the incident is i7 in the server's log

        """)
  }

  @Test("bad rows stand as a table above the refusal")
  func problems() {
    let failure = Failure(
      ReplyLine(kind: .err, label: "DATA_INVALID", body: ["msg": "nothing was stored"]),
      problems: [["row": 2, "reason": "no number"], ["row": 14, "reason": "unknown party"]])
    #expect(failure.status.rawValue == 9)
    #expect(
      FailureReport(language: .en, isJSON: false).text(failure) == """
        Row  Reason
          2  no number
         14  unknown party
        rygradctl: DATA_INVALID: nothing was stored

        """)
  }

  @Test("for programs a failure is one line of JSON")
  func json() {
    let failure = Failure(
      "X", Message(da: "nej", en: "no"), argument: "a", problems: [["row": 2]], status: .failed)
    #expect(
      FailureReport(language: .da, isJSON: true).text(failure)
        == "{\"code\":\"X\",\"msg\":\"nej\",\"arg\":\"a\",\"problems\":[{\"row\":2}]}\n")
  }
}
