import Domain
import Testing

@Suite struct SuggestedTaskTests {
  @Test("every function has at least two suggestions in every phase")
  func cells() {
    for function in BackboneFunction.allCases {
      for phase in Phase.allCases {
        let count = SuggestedTask.allCases.count { $0.function == function && $0.phase == phase }
        #expect(count >= 2, "\(function) \(phase)")
      }
    }
  }

  @Test("a suggestion is found by its name, which no other has")
  func keys() {
    let keys = SuggestedTask.allCases.map(\.key)
    #expect(Set(keys).count == keys.count)
    for suggested in SuggestedTask.allCases {
      #expect(SuggestedTask.named(suggested.key)?.title == suggested.title)
      #expect(suggested.key.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, "\(suggested.key)")
    }
    #expect(SuggestedTask.named("nothing") == nil)
  }

  @Test("titles are one line without a full stop, texts are sentences, and the languages differ")
  func texts() {
    for suggested in SuggestedTask.allCases {
      #expect(suggested.title.da != suggested.title.en, "\(suggested.key)")
      for language in Language.allCases {
        #expect((5...120).contains(suggested.title[language].count), "\(suggested.key)")
        #expect(!suggested.title[language].hasSuffix("."), "\(suggested.key)")
        let end = suggested.text[language].last.map(String.init) ?? ""
        #expect([".", "?"].contains(end), "\(suggested.key)")
      }
    }
  }
}
