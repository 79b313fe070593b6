import Domain
import HTML

/// A longer text of people's own, as plain text has it: paragraphs, lines, and lists of lines that
/// begin with a hyphen.
enum Prose {
  /// A stretch of it, and what became of it where two texts are compared.
  struct Run {
    var text: String
    var kind = WordDifference.Kind.same
  }

  /// The text as markup.
  static func html(_ text: String) -> HTML {
    html([Run(text: text)]) { "\($0.text)" }
  }

  /// A text of several runs as markup, each run of a line as `render` has it.
  static func html(_ runs: [Run], _ render: (Run) -> HTML) -> HTML {
    var html = HTML()
    var paragraph: [HTML] = []
    var items: [HTML] = []
    func end() {
      if !paragraph.isEmpty { html += "<p>\(paragraph)</p>\n" }
      if !items.isEmpty { html += "<ul>\n\(items)</ul>\n" }
      paragraph = []
      items = []
    }
    for line in lines(of: runs) {
      let text = line.map(\.text).joined()
      if text.allSatisfy(\.isWhitespace) {
        end()
      } else if let item = item(line, text) {
        if !paragraph.isEmpty { end() }
        items.append("<li>\(item.map(render))</li>\n")
      } else {
        if !items.isEmpty { end() }
        let turn: HTML? = paragraph.isEmpty ? nil : "<br>"
        paragraph.append("\(turn)\(line.map(render))")
      }
    }
    end()
    return html
  }

  private static func lines(of runs: [Run]) -> [[Run]] {
    var lines: [[Run]] = [[]]
    for run in runs {
      let pieces = run.text.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, piece) in pieces.enumerated() {
        if index > 0 { lines.append([]) }
        if !piece.isEmpty {
          lines[lines.count - 1].append(Run(text: String(piece), kind: run.kind))
        }
      }
    }
    return lines
  }

  /// The line without its mark; nil for one that is no item of a list.
  private static func item(_ line: [Run], _ text: String) -> [Run]? {
    guard ["- ", "* ", "• "].contains(where: text.hasPrefix) else { return nil }
    var rest = line
    var marks = 2
    while marks > 0, !rest.isEmpty {
      let taken = min(marks, rest[0].text.count)
      rest[0].text.removeFirst(taken)
      marks -= taken
      if rest[0].text.isEmpty { rest.removeFirst() }
    }
    return rest
  }
}
