import Domain
import HTML

/// The charter's notice as markup: its first paragraph is the heading, numbered ones a list.
enum CharterText {
  static func html(_ text: String, level: Int) -> HTML {
    let lines = text.split(separator: "\n").map { String($0) }
    guard let title = lines.first else { return "" }
    let points = lines.dropFirst().map { line -> HTML in "<li>\(withoutNumber(line))</li>\n" }
    let heading: HTML = level == 2 ? "<h2>\(title)</h2>" : "<h3>\(title)</h3>"
    return """
      \(heading)
      <ol>
      \(points)</ol>
      """
  }

  /// The point without the number that the list gives it anyway.
  private static func withoutNumber(_ line: String) -> String {
    let number = line.prefix { $0.isNumber }
    let rest = line[number.endIndex...]
    return number.isEmpty || !rest.hasPrefix(". ") ? line : String(rest.dropFirst(2))
  }
}

extension Form {
  /// The choice of a language.
  func languages(_ argument: String, value: Language) -> HTML {
    select(
      argument, label: visit.say("Sprog", "Language"),
      options: [("da", "Dansk"), ("en", "English")], value: value.rawValue, isRequired: true)
  }
}
