import HTML

/// A text of people's own, with its paragraphs and lines.
enum Paragraphs {
  static func html(_ text: String) -> HTML {
    let paragraphs = text.split(separator: "\n\n").map { paragraph -> HTML in
      let lines = paragraph.split(separator: "\n").enumerated().map { index, line -> HTML in
        index == 0 ? "\(String(line))" : "<br>\(String(line))"
      }
      return "<p>\(lines)</p>\n"
    }
    return "\(paragraphs)"
  }
}
