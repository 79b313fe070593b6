import Testing

@testable import Domain

@Suite struct WordDifferenceTests {
  /// The parts in a form that is read at a glance: what was deleted in [-…-], inserted in {+…+}.
  private static func told(_ old: String, _ new: String) -> String {
    WordDifference(from: old, to: new).parts.map { part in
      switch part.kind {
      case .same: part.text
      case .deleted: "[-\(part.text)-]"
      case .inserted: "{+\(part.text)+}"
      }
    }.joined()
  }

  @Test("a changed word is told by itself, its punctuation left alone")
  func words() {
    #expect(
      Self.told("Alle unge har et job.", "Alle unge har en plads.")
        == "Alle unge har [-et job-]{+en plads+}.")
    #expect(Self.told("Ro, renlighed", "Ro og renlighed") == "Ro[-,-]{+ og+} renlighed")
  }

  @Test("numbers, hyphenated words and Danish letters are words")
  func letters() {
    #expect(Self.told("1.480 unge", "1.330 unge") == "[-1.480-]{+1.330+} unge")
    #expect(Self.told("et mål på 8,5 %", "et mål på 8,0 %") == "et mål på [-8,5-]{+8,0+} %")
    #expect(
      Self.told("ø-kommuner og æbler", "ø-kommuner og ærter") == "ø-kommuner og [-æbler-]{+ærter+}")
  }

  @Test("each side has its own blanks where something was put in or taken out")
  func sides() {
    #expect(Self.told("holder fast.", "holder fast og bliver.") == "holder fast{+ og bliver+}.")
    #expect(Self.told("planen og holder", "planen, holder") == "planen[- og-]{+,+} holder")
    #expect(Self.told("a b", "a, b") == "a{+,+} b")
    #expect(Self.told("a x b", "a b") == "a [-x -]b")
  }

  @Test("a new paragraph is an insertion, and so is an end of line")
  func paragraphs() {
    #expect(Self.told("a\n\nb", "a\n\nnyt\n\nb") == "a\n\n{+nyt\n\n+}b")
    #expect(Self.told("- a", "- a\n- b") == "- a{+\n- b+}")
  }

  @Test("blanks make no difference, nor does white space around the text")
  func blanks() {
    #expect(WordDifference(from: " a  b\n", to: "a b").isEmpty)
    #expect(WordDifference(from: "", to: "").parts == [])
    #expect(Self.told("", "alt er nyt") == "{+alt er nyt+}")
    #expect(Self.told("alt er væk", "") == "[-alt er væk-]")
  }

  @Test("2,000 pairs of texts agree with the table of longest common subsequences")
  func agreesWithReference() {
    var random = SeededGenerator(for: "word differences")
    for _ in 0..<2_000 {
      let old = Self.words(&random)
      let new = Bool.random(using: &random) ? Self.words(&random) : Self.edited(old, &random)
      let parts = WordDifference(from: Self.text(old, &random), to: Self.text(new, &random)).parts
      func words(without absent: WordDifference.Kind) -> [String] {
        parts.filter { $0.kind != absent }.flatMap {
          $0.text.split(whereSeparator: \.isWhitespace).map(String.init)
        }
      }
      let same = parts.filter { $0.kind == .same }.flatMap {
        $0.text.split(whereSeparator: \.isWhitespace)
      }
      #expect(words(without: .inserted) == old)
      #expect(words(without: .deleted) == new)
      #expect(same.count == Self.longestCommon(old, new), "\(old) \(new)")
      #expect(zip(parts, parts.dropFirst()).allSatisfy { $0.kind != $1.kind })
    }
  }

  @Test("two long texts without a word in common are compared in time")
  func long() {
    let old = (0..<3_500).map { "a\($0)" }.joined(separator: " ")
    let new = (0..<3_500).map { "b\($0)" }.joined(separator: " ")
    let clock = ContinuousClock()
    var parts = 0
    let taken = clock.measure { parts = WordDifference(from: old, to: new).parts.count }
    #expect(parts == 2)
    #expect(taken < .seconds(10), "\(taken)")
  }

  // MARK: - The reference

  private static let vocabulary = ["vi", "unge", "og", "mål", "sammen", "år", "ø", "job", "plads"]

  private static func words(_ random: inout SeededGenerator) -> [String] {
    (0..<Int.random(in: 0...40, using: &random)).map { _ in
      vocabulary.randomElement(using: &random)!
    }
  }

  private static func edited(_ words: [String], _ random: inout SeededGenerator) -> [String] {
    var words = words
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      let place = Int.random(in: 0...words.count, using: &random)
      if Bool.random(using: &random) || place == words.count {
        words.insert(vocabulary.randomElement(using: &random)!, at: place)
      } else {
        words.remove(at: place)
      }
    }
    return words
  }

  /// The words with blanks between them, one or several: those are not compared.
  private static func text(_ words: [String], _ random: inout SeededGenerator) -> String {
    words.reduce(into: "") { text, word in
      if !text.isEmpty {
        text += String(repeating: " ", count: Int.random(in: 1...3, using: &random))
      }
      text += word
    }
  }

  /// The length of a longest common subsequence, by the whole table.
  private static func longestCommon(_ old: [String], _ new: [String]) -> Int {
    var above = [Int](repeating: 0, count: new.count + 1)
    for word in old {
      var row = [0]
      for (index, other) in new.enumerated() {
        row.append(word == other ? above[index] + 1 : max(row[index], above[index + 1]))
      }
      above = row
    }
    return above[new.count]
  }
}
