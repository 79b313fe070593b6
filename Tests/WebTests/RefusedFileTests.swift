import Domain
import Testing

@testable import Web

@Suite struct RefusedFileTests {
  private let file = Array(
    "\u{FEFF}part;periode;værdi\r\nÅby;2026-K1;1,5\r\nÅby;2026-K2;to\r\nÅby;2026-K3;3\r\nØby;2026-K9;4"
      .utf8)

  private func detail(_ line: Int, _ column: String?, _ reason: String) -> JSON {
    var members = [JSON.Member(name: "line", value: JSON(line))]
    if let column { members.append(JSON.Member(name: "column", value: .string(column))) }
    members.append(JSON.Member(name: "reason", value: .string(reason)))
    return .object(members)
  }

  @Test func `each bad row stands beside its line, with good ones around it`() {
    let refused = RefusedFile(
      file, details: [detail(3, "værdi", "Ikke et tal."), detail(5, "periode", "Ikke et kvartal.")])
    #expect(refused.badCount == 2)
    #expect(refused.lines.map(\.number) == [1, 2, 3, 4, 5])
    #expect(refused.lines[0].text == "part;periode;værdi")
    #expect(refused.lines[2].text == "Åby;2026-K2;to")
    #expect(refused.lines[2].problems == [.init(column: "værdi", reason: "Ikke et tal.")])
    #expect(refused.lines[3].problems.isEmpty)
    #expect(refused.lines[4].text == "Øby;2026-K9;4")
  }

  @Test func `all that is wrong with one line stands together`() {
    let refused = RefusedFile(
      file, details: [detail(3, "værdi", "Ikke et tal."), detail(3, nil, "For få felter.")])
    #expect(refused.badCount == 1)
    #expect(refused.lines.first { $0.number == 3 }?.problems.count == 2)
  }

  @Test func `a problem on a line that the file does not have is told all the same`() {
    let refused = RefusedFile(file, details: [detail(9, nil, "Et anførselstegn lukkes aldrig.")])
    #expect(
      refused.lines.last
        == .init(
          number: 9, text: "",
          problems: [.init(column: nil, reason: "Et anførselstegn lukkes aldrig.")]))
  }

  @Test func `a file with thousands of errors shows the first and counts the rest`() {
    let lines = (1...1_000).map { "række \($0)" }.joined(separator: "\n")
    let refused = RefusedFile(
      Array(lines.utf8), details: (2...1_000).map { detail($0, nil, "Forkert.") })
    #expect(refused.badCount == 999)
    #expect(refused.hiddenCount == 799)
    #expect(refused.lines.count == 201)
  }

  @Test func `a very long line is cut, and bytes that are no text are shown as such`() {
    let long = Array("kort\n".utf8) + Array(repeating: UInt8(ascii: "x"), count: 5_000) + [0xFF]
    let refused = RefusedFile(long, details: [detail(2, nil, "Forkert.")])
    #expect(refused.lines[1].text.count == RefusedFile.maximumLength + 1)
    #expect(
      RefusedFile([0xFF, 0x41], details: [detail(1, nil, "Forkert.")]).lines[0].text == "\u{FFFD}A")
  }
}
