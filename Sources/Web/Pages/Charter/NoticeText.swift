import HTML

/// The notice as it was written: a heading, points that are numbered, and anything else.
enum NoticeText {
  /// A line of the notice.
  enum Line: Equatable {
    case point(String)
    case text(String)
  }

  /// The lines after the first, which is the heading.
  static func lines(_ notice: String) -> (heading: String, body: [Line]) {
    let lines = notice.split(whereSeparator: \.isNewline).map(String.init)
    return (lines.first ?? "", lines.dropFirst().map(line))
  }

  /// A line that begins with a number and a full stop is a point.
  private static func line(_ text: String) -> Line {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    guard !digits.isEmpty, digits.count < 3, rest.hasPrefix(". ") else { return .text(text) }
    return .point(String(rest.dropFirst(2)))
  }

  /// The whole notice with its heading.
  static func whole(_ notice: String) -> HTML {
    let (heading, body) = lines(notice)
    return "<h2>\(heading)</h2>\n\(html(body))"
  }

  /// The body of the notice: following points make one list.
  static func html(_ body: [Line]) -> HTML {
    var html = HTML()
    var isInList = false
    for line in body {
      switch line {
      case .point(let text):
        if !isInList { html += "<ol>\n" }
        html += "<li>\(text)</li>\n"
        isInList = true
      case .text(let text):
        if isInList { html += "</ol>\n" }
        html += "<p>\(text)</p>\n"
        isInList = false
      }
    }
    return isInList ? html + "</ol>\n" : html
  }
}
