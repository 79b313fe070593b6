import HTML

extension Paragraphs {
  /// A text below a heading, in the size of leads; each line a paragraph.
  static func lead(_ text: String) -> HTML {
    let lines = text.split(whereSeparator: \.isNewline).map { line -> HTML in
      "<p class=\"lead\">\(String(line))</p>\n"
    }
    return "\(lines)"
  }
}
