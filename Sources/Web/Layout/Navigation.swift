import Commands
import Domain
import HTML

/// The sections of an initiative, below the top bar: in rows, or where that is narrow, in a menu.
enum Navigation {
  static func html(_ content: Content, _ visit: Visit) -> HTML? {
    guard let seat = visit.workspace?.seat else { return nil }
    let sections = Section.all(for: seat.role)
    func items(_ style: String) -> [HTML] {
      sections.map { section in
        """
        <li><a class="\(style)" href="\(visit.address(in: visit.place, section.path))"\
        \("aria-current=\"page\"", if: section == content.section)>\(visit.say(section.name))</a></li>

        """
      }
    }
    let current = content.section.flatMap { section in
      sections.contains(section) ? " <b>\(visit.say(section.name))</b>" as HTML : nil
    }
    return """
      <nav class="sections" aria-label="\(visit.place.name)">
      <details class="menu" name="top">
      <summary><span class="hat">\(visit.say("Menu", "Menu"))</span>\(current)</summary>
      <ul class="panel">
      \(items("choice"))</ul></details>
      <ul>
      \(items("section"))</ul>
      </nav>

      """
  }
}

/// The way from the front to a page.
enum Trail {
  static func html(_ content: Content, _ visit: Visit) -> HTML? {
    guard !content.trail.isEmpty else { return nil }
    let steps = content.trail.map { step -> HTML in
      "<li><a href=\"\(step.path)\">\(step.name)</a></li>\n"
    }
    return """
      <nav class="crumbs" aria-label="\(visit.say("Sti", "Breadcrumb"))"><ol>
      \(steps)<li aria-current="page">\(content.title)</li></ol></nav>

      """
  }
}
