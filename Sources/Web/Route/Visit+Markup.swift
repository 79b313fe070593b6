import Domain
import HTML

extension Visit {
  /// The one of two pieces of markup that is in the page's language; for sentences with links.
  func markup(_ da: HTML, _ en: HTML) -> HTML {
    language == .da ? da : en
  }
}
