import Testing

@testable import Commands

@Suite struct RequestIDTests {
  @Test("a name of 8 to 64 letters, digits, underscores and hyphens is taken as it is")
  func taken() {
    for text in ["abcdefgh", "A-b_9999", String(repeating: "x", count: 64)] {
      #expect(RequestID(text)?.description == text)
    }
  }

  @Test(
    "any other could forge a line of the log and is not taken",
    arguments: [
      "", "short12", String(repeating: "x", count: 65), "with space", "line\nbreak", "quote\"quote",
      "aaaaaaa\u{301}", "æøåæøåæø",
    ])
  func refused(text: String) {
    #expect(RequestID(text) == nil)
  }

  @Test("our own names are different and such as we take")
  func made() {
    let names = Set((0..<1000).map { _ in RequestID.make().description })
    #expect(names.count == 1000)
    #expect(names.allSatisfy { RequestID($0) != nil })
    let id = RequestID.make()
    #expect(id.numbered(7).description == "\(id)-7")
  }
}
