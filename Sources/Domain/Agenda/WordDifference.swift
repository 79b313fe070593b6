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

  /// Words that follow each other and met the same fate, with the white space around them.
  public struct Part: Sendable, Equatable {
    /// What became of it.
    public let kind: Kind
    /// Its words as they stand in the text; what is the same, as it stands in the new one.
    public fileprivate(set) var text: String
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
    var weave = Weave()
    var (old, new) = (0, 0)
    while old < before.count || new < after.count {
      if old < before.count && !path.keepsOld[old] {
        weave.deleted += before[old].text + before[old].gap
        old += 1
      } else if new < after.count && !path.keepsNew[new] {
        weave.inserted += after[new].text + after[new].gap
        new += 1
      } else {
        weave.keep(after[new].text, gap: after[new].gap, oldGap: before[old].gap)
        (old, new) = (old + 1, new + 1)
      }
    }
    weave.settle()
    return weave.parts
  }
}

/// The parts while they are put together: what was deleted and inserted since the last word that
/// stands in both.
private struct Weave {
  private(set) var parts: [WordDifference.Part] = []
  var deleted = ""
  var inserted = ""

  /// Adds a word that stands in both. The blank behind it belongs to both as well, or to what is
  /// changed next in the text that has it.
  mutating func keep(_ word: String, gap: String, oldGap: String) {
    let blank = settle()
    add(.same, blank + word)
    if gap == oldGap {
      add(.same, gap)
    } else {
      inserted = gap
      deleted = oldGap
    }
  }

  /// Tells what was changed; answers with the blank at its end, where both texts have one.
  @discardableResult
  mutating func settle() -> String {
    defer { (deleted, inserted) = ("", "") }
    if (deleted + inserted).allSatisfy({ $0 == " " }) { return inserted }
    let isShared = deleted.hasSuffix(" ") && inserted.hasSuffix(" ")
    if isShared {
      deleted.removeLast()
      inserted.removeLast()
    }
    add(.deleted, deleted)
    add(.inserted, inserted)
    return isShared ? " " : ""
  }

  private mutating func add(_ kind: WordDifference.Kind, _ text: String) {
    guard !text.isEmpty else { return }
    if parts.last?.kind == kind {
      parts[parts.count - 1].text += text
    } else {
      parts.append(WordDifference.Part(kind: kind, text: text))
    }
  }
}
