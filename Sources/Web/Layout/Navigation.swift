import Commands
import Domain
import HTML

/// The sections of an initiative, below the top bar.
enum Navigation {
  static func html(_ content: Content, _ visit: Visit) -> HTML? {
    guard let seat = visit.workspace?.seat else { return nil }
    let items = Section.all(for: seat.role).map { section -> HTML in
      let isCurrent = section == content.section
      return """
        <li><a href="\(visit.address(in: visit.place, section.path))"\
        \("aria-current=\"page\"", if: isCurrent)>\(visit.say(section.name))</a></li>

        """
    }
    return """
      <nav class="sections" aria-label="\(visit.place.name)">
      <ul>
      \(items)</ul>
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
