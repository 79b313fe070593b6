import Testing

@testable import Client

@Suite struct TerminalTextTests {
  @Test("text that could command a terminal is escaped")
  func controls() {
    #expect("a\u{1B}[31mb".escapedForTerminal == "a\\u{001B}[31mb")
    #expect("a\u{7F}\u{9B}b".escapedForTerminal == "a\\u{007F}\\u{009B}b")
    #expect("one\ntwo\tthree\r".escapedForTerminal == "one\\ntwo\\tthree\\u{000D}")
  }

  @Test("text cannot reorder what is read")
  func bidirectional() {
    for mark in ["\u{061C}", "\u{200E}", "\u{200F}", "\u{202E}", "\u{2066}", "\u{2069}"] {
      let escaped = "a\(mark)b".escapedForTerminal
      #expect(!escaped.contains(mark))
      #expect(escaped.hasPrefix("a\\u{") && escaped.hasSuffix("}b"))
    }
    #expect("a\u{2028}b\u{2029}c".escapedForTerminal == "a\\u{2028}b\\u{2029}c")
    #expect("\u{E0041}\u{FEFF}".escapedForTerminal == "\\u{E0041}\\u{FEFF}")
  }

  @Test("ordinary letters, marks and joiners stay as they are")
  func letters() {
    for text in ["Rødgrød med fløde", "e\u{0301}tude", "ک\u{200C}ا", ""] {
      #expect(Array(text.escapedForTerminal.unicodeScalars) == Array(text.unicodeScalars))
    }
  }

  @Test("a combining mark takes no column, a letter takes one")
  func width() {
    #expect("æøå".displayWidth == 3)
    #expect("e\u{0301}".displayWidth == 1)
    #expect("e\u{0301}".padded(to: 3) == "e\u{0301}  ")
    #expect("7".padded(to: 3, alignedRight: true) == "  7")
    #expect("longer".padded(to: 3) == "longer")
  }
}
