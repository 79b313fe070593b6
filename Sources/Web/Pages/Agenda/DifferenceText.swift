import Domain
import HTML

/// The differences of two texts, one side at a time; what was changed is said to those who do not
/// see it.
struct DifferenceText {
  private let runs: [Prose.Run]
  private let visit: Visit

  /// Takes the parts as `agenda.compare` tells them.
  init(parts: [JSON], visit: Visit) {
    runs = parts.compactMap { part in
      part.choice("kind", of: WordDifference.Kind.self).map {
        Prose.Run(text: part.text("text"), kind: $0)
      }
    }
    self.visit = visit
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
