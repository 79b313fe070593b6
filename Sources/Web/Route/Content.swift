import HTML
import HTTPTypes

/// A page's own part; the layout puts what is around it.
struct Content: Sendable {
  /// The title of the window and, unless ``heading`` says otherwise, of the page.
  let title: String
  /// What stands in `<main>` below the heading.
  let main: HTML
  /// What stands in the place of the plain `<h1>` with the title; it must hold one.
  var heading: HTML?
  /// Where in the site the page lies: name and path, from the outside in, without the page itself.
  var trail: [(name: String, path: String)] = []
  /// The section of the navigation that is marked as the current one.
  var section: Section?
  /// Whether it is narrow, as a page of a single form is.
  var isNarrow = false
  /// The status of the answer.
  var status: HTTPResponse.Status = .ok

  init(
    _ title: String, heading: HTML? = nil, section: Section? = nil,
    trail: [(name: String, path: String)] = [], isNarrow: Bool = false,
    status: HTTPResponse.Status = .ok, main: HTML
  ) {
    self.title = title
    self.main = main
    self.heading = heading
    self.trail = trail
    self.section = section
    self.isNarrow = isNarrow
    self.status = status
  }
}
