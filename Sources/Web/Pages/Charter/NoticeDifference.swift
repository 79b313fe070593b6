import Domain
import HTML

/// Two versions of the notice side by side in both languages, with what was changed marked.
enum NoticeDifference {
  /// Both languages of a version against those of the one before it; a text that stayed as it was
  /// stands once. `level` is that of the headings.
  static func both(
    from old: (da: String, en: String), to new: (da: String, en: String), level: Int, _ visit: Visit
  ) -> HTML {
    """
    \(part("da", visit.say("På dansk", "In Danish"), old.da, new.da, level, visit))\
    \(part("en", visit.say("På engelsk", "In English"), old.en, new.en, level, visit))
    """
  }

  private static func part(
    _ language: StaticString, _ name: String, _ old: String, _ new: String, _ level: Int,
    _ visit: Visit
  ) -> HTML {
    let code = HTML(stringLiteral: language)
    guard old != new else {
      return """
        \(heading(name, level))<div class="text" lang="\(code)">
        \(Paragraphs.html(new))</div>

        """
    }
    let difference = DifferenceText(WordDifference(from: old, to: new), visit: visit)
    return """
      \(heading(name, level))<div class="compare" lang="\(code)"><div>\
      \(heading(visit.say("Før", "Before"), level + 1))
      \(difference.side(without: .inserted))</div>
      <div>\(heading(visit.say("Efter", "After"), level + 1))
      \(difference.side(without: .deleted))</div></div>

      """
  }

  private static func heading(_ text: String, _ level: Int) -> HTML {
    switch level {
    case 2: "<h2>\(text)</h2>"
    case 3: "<h3>\(text)</h3>"
    default: "<h4>\(text)</h4>"
    }
  }
}
