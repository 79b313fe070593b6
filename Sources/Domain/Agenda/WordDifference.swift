/// How one text became another, word by word, with as few words changed as can be.
///
/// Words are compared, and so are punctuation and the ends of lines; how many blanks stand between
/// them makes no difference. The way is a shortest one, found by E. W. Myers's algorithm in linear
/// space: “An O(ND) Difference Algorithm and Its Variations”, Algorithmica 1 (1986).
public struct WordDifference: Sendable, Equatable {
  /// What became of a part of the texts.
  public enum Kind: String, Sendable {
    /// It stands in both.
    case same
    /// It stands in the old text alone.
    case deleted
    /// It stands in the new text alone.
    case inserted
  }

  /// Words that follow each other and met the same fate; `text` includes the white space behind them.
  public struct Part: Sendable, Equatable {
    /// What became of it.
    public let kind: Kind
    /// Its words as they stand in the text; what is the same, as it stands in the new one.
    public internal(set) var text: String
  }

  /// The parts in order; where words were replaced, what is deleted comes before what is inserted.
  public let parts: [Part]

  /// Compares two texts.
  public init(from old: String, to new: String) {
    let before = WordReader.words(of: old)
    let after = WordReader.words(of: new)
    var numbers: [String: Int] = [:]
    func number(_ word: WordReader.Word) -> Int {
      numbers[word.text, default: numbers.count]
    }
    func numbered(_ words: [WordReader.Word]) -> [Int] {
      words.map { word in
        let known = number(word)
        numbers[word.text] = known
        return known
      }
    }
    let path = ShortestEdit(from: numbered(before), to: numbered(after))
    parts = Self.parts(before, after, path)
  }

  /// Whether nothing was changed.
  public var isEmpty: Bool { parts.allSatisfy { $0.kind == .same } }

  private static func parts(
    _ before: [WordReader.Word], _ after: [WordReader.Word], _ path: ShortestEdit
  ) -> [Part] {
    var parts: [Part] = []
    func add(_ kind: Kind, _ word: WordReader.Word) {
      if parts.last?.kind == kind {
        parts[parts.count - 1].text += word.text + word.gap
      } else {
        parts.append(Part(kind: kind, text: word.text + word.gap))
      }
    }
    var (old, new) = (0, 0)
    while old < before.count || new < after.count {
      if old < before.count && !path.keepsOld[old] {
        add(.deleted, before[old])
        old += 1
      } else if new < after.count && !path.keepsNew[new] {
        add(.inserted, after[new])
        new += 1
      } else {
        add(.same, after[new])
        (old, new) = (old + 1, new + 1)
      }
    }
    return parts
  }
}
