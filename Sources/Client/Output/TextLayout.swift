/// Text in lines that fit a width, in columns of a terminal.
struct TextLayout {
  let width: Int

  /// Terms stand beside their text where they leave this much, and above it otherwise.
  private static let widestTerm = 28

  /// The words of a text in lines; what follows the first line stands `hanging` columns in.
  func lines(_ text: String, indent: Int = 0, hanging: Int? = nil) -> [String] {
    lines(of: text.split(separator: " ").map(String.init), indent: indent, hanging: hanging)
  }

  /// Words in lines; a line that another follows ends in `mark`.
  func lines(
    of words: [String], indent: Int = 0, hanging: Int? = nil, mark: String = ""
  ) -> [String] {
    var lines: [String] = []
    var line = String(repeating: " ", count: indent)
    var isEmpty = true
    for word in words {
      if !isEmpty, line.displayWidth + 1 + word.displayWidth + mark.displayWidth > width {
        lines.append(line + mark)
        line = String(repeating: " ", count: hanging ?? indent)
        isEmpty = true
      }
      line += isEmpty ? word : " \(word)"
      isEmpty = false
    }
    if !isEmpty { lines.append(line) }
    return lines
  }

  /// Terms with what is said of each, in two columns.
  func table(_ items: [(term: String, text: String)], indent: Int = 2) -> [String] {
    let column = items.map(\.term.displayWidth).filter { $0 <= Self.widestTerm }.max() ?? 0
    let start = indent + column + 2
    return items.flatMap { term, text -> [String] in
      let lead = String(repeating: " ", count: indent) + term
      guard !text.isEmpty else { return [lead] }
      let body = lines(text, indent: start)
      guard term.displayWidth <= column, let first = body.first else { return [lead] + body }
      return [lead.padded(to: start) + first.dropFirst(start)] + body.dropFirst()
    }
  }
}
