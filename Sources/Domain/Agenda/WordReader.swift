/// Takes a text apart into what people count as words.
enum WordReader {
  /// A word, a mark of punctuation, or the end of a line or paragraph.
  struct Word: Equatable {
    /// What is compared; for ends of lines one line feed, for ends of paragraphs two.
    let text: String
    /// The blank behind it, which is not compared; empty where there is none.
    var gap = ""
  }

  /// The words of a text in order; leading and trailing white space is none of them.
  static func words(of text: String) -> [Word] {
    var reader = Reader(characters: Array(text))
    var words: [Word] = []
    while let word = reader.next() {
      if word.text == " " {
        if !words.isEmpty && !words[words.count - 1].text.hasSuffix("\n") {
          words[words.count - 1].gap = " "
        }
      } else {
        words.append(word)
      }
    }
    while let last = words.last, last.text.hasSuffix("\n") { words.removeLast() }
    if let first = words.first, first.text.hasSuffix("\n") { words.removeFirst() }
    if !words.isEmpty { words[words.count - 1].gap = "" }
    return words
  }

  private struct Reader {
    let characters: [Character]
    var position = 0

    mutating func next() -> Word? {
      guard position < characters.count else { return nil }
      let first = characters[position]
      if first.isWhitespace { return space() }
      guard isOfWord(position) else {
        position += 1
        return Word(text: String(first))
      }
      let start = position
      repeat { position += 1 } while isInside(position)
      return Word(text: String(characters[start..<position]))
    }

    /// A run of white space: blanks, the end of a line, or that of a paragraph.
    private mutating func space() -> Word {
      var lines = 0
      while position < characters.count, characters[position].isWhitespace {
        if characters[position].isNewline { lines += 1 }
        position += 1
      }
      return Word(text: lines == 0 ? " " : lines == 1 ? "\n" : "\n\n")
    }

    private func isOfWord(_ index: Int) -> Bool {
      characters.indices.contains(index)
        && (characters[index].isLetter || characters[index].isNumber)
    }

    /// Whether a word that has begun goes on: over a hyphen or apostrophe between letters, and over
    /// the marks within a number.
    private func isInside(_ index: Int) -> Bool {
      if isOfWord(index) { return true }
      guard characters.indices.contains(index), isOfWord(index - 1), isOfWord(index + 1) else {
        return false
      }
      switch characters[index] {
      case "-", "'", "’": return true
      case ".", ",": return characters[index - 1].isNumber && characters[index + 1].isNumber
      default: return false
      }
    }
  }
}
