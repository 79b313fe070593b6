import Domain
import Foundation
import Testing

@testable import Commands

@Suite struct ReasonTests {
  @Test("each reason has a key of its own and says what is wrong in both languages")
  func declarations() {
    let keys = Reason.allCases.map(\.key)
    #expect(Set(keys).count == keys.count)
    for reason in Reason.allCases {
      #expect(reason.key.wholeMatch(of: /[a-z]+(_[a-z]+)*/) != nil, "\(reason.key)")
      #expect(!reason.refusal.code.isFatal, "\(reason.key)")
      for language in Language.allCases {
        for text in [reason.refusal.message[language], reason.refusal.hint?[language]] {
          guard let text else { continue }
          #expect(text.hasSuffix("."), "\(reason.key): \(text)")
        }
      }
    }
  }

  @Test("every reason of the embedded functions is declared")
  func reasonsOfFunctions() {
    for asset in Asset.all(under: "sql/functions/") {
      for match in asset.text.matches(of: /ctx\.refuse\('([a-z_]+)'(?! *\|\|)/) {
        #expect(Reason.refusal(for: String(match.1)) != nil, "\(match.1) in \(asset.path)")
      }
    }
  }

  @Test("every reason that a command gives is declared")
  func reasonsOfCommands() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Commands")
    var count = 0
    for path in try FileManager.default.subpathsOfDirectory(atPath: sources.path)
    where path.hasSuffix(".swift") {
      let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
      for call in text.matches(of: /because\(([^()]*)\)/) {
        for key in call.1.matches(of: /"([a-z]+_[a-z_]+)"/) {
          count += 1
          #expect(Reason.refusal(for: String(key.1)) != nil, "\(key.1) in \(path)")
        }
      }
    }
    #expect(count > 0)
  }

  @Test("a charter refusal carries the code of its rule")
  func charterCodes() {
    for reason in Reason.charter where reason.key.hasPrefix("charter_") {
      let isCharter = reason.refusal.code.class == "charter" || reason.refusal.code == .conflict
      #expect(isCharter, "\(reason.key)")
    }
  }

  @Test("a reason raised with an argument names it; without, the declared one stays")
  func arguments() {
    #expect(Reason.refusal(for: "not_found", argument: "party")?.argument == "party")
    #expect(Reason.refusal(for: "party_slug_key", argument: "")?.argument == "slug")
    #expect(Reason.refusal(for: "never_declared") == nil)
  }
}
