import Testing

@testable import Server

@Suite struct ManualPageTests {
  @Test("rygrad(8) has every subcommand, flag and setting")
  func complete() {
    let lines = ManualPage.text.split(separator: "\n").map(String.init)
    func has(_ term: String) -> Bool {
      lines.contains(".B \"\(term.map { $0 == "-" ? "\\-" : String($0) }.joined())\"")
    }
    for word in Usage.words {
      #expect(has(word.name))
      for flag in word.flags { #expect(has("\(word.name) \(flag.name)")) }
    }
    for setting in Setting.all where setting.placeholder.allSatisfy(\.isASCII) {
      #expect(has("\(setting.flag) \(setting.placeholder)"), "\(setting.flag)")
    }
  }

  @Test("the overview names what the program can be asked, each once")
  func overview() {
    for word in Usage.words {
      let lines = Usage.overview.split(separator: "\n").filter { $0.hasPrefix("  \(word.name) ") }
      #expect(lines.count == 1)
    }
    #expect(Usage.overview.split(separator: "\n").allSatisfy { $0.count <= 92 })
  }
}
