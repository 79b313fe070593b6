import Domain
import HTML

/// The differences of two texts, one side at a time; what was changed is said to those who do not
/// see it.
struct DifferenceText {
  private let runs: [Prose.Run]
  private let visit: Visit

  /// Takes the parts as `agenda.compare` tells them; where they are goals, their days are written as
  /// the reader writes them.
  init(parts: [JSON], areGoals: Bool, visit: Visit) {
    runs = parts.compactMap { part in
      part.choice("kind", of: WordDifference.Kind.self).map {
        let text = part.text("text")
        return Prose.Run(text: areGoals ? Self.days(in: text, visit) : text, kind: $0)
      }
    }
    self.visit = visit
  }

  private static func days(in text: String, _ visit: Visit) -> String {
    text.replacing(/[0-9]{4}-[0-9]{2}-[0-9]{2}/) { match in
      Day(String(match.output)).map(visit.format.day) ?? String(match.output)
    }
  }

  init(_ difference: WordDifference, visit: Visit) {
    runs = difference.parts.map { Prose.Run(text: $0.text, kind: $0.kind) }
    self.visit = visit
  }

  /// The text of one side: without what was inserted, or without what was deleted.
  func side(without absent: WordDifference.Kind) -> HTML {
    let shown = runs.filter { $0.kind != absent }
    guard !shown.isEmpty else { return "<p class=\"meta\">\(visit.say("Tomt.", "Empty."))</p>\n" }
    return Prose.html(shown) { run in
      switch run.kind {
      case .same: "\(run.text)"
      case .deleted:
        """
        <del><span class="sr">\(visit.say("fjernet: ", "removed: "))</span>\(run.text)\
        <span class="sr">\(visit.say(" (fjernet slut) ", " (end of removed) "))</span></del>
        """
      case .inserted:
        """
        <ins><span class="sr">\(visit.say("nyt: ", "new: "))</span>\(run.text)\
        <span class="sr">\(visit.say(" (nyt slut) ", " (end of new) "))</span></ins>
        """
      }
    }
  }
}
