import Commands
import Domain
import HTML

/// A version of the common agenda as it is read and printed: where it comes from, and its sections.
struct AgendaDocument {
  /// The result of `agenda.show`.
  let version: JSON
  /// Its goals.
  let goals: AgendaGoals
  let visit: Visit

  var html: HTML {
    """
    <p class="print-only">\(visit.place.name)</p>
    \(facts)\(AgendaSection.allCases.compactMap { part($0) })
    """
  }

  private var facts: HTML {
    let number = version.whole("version") ?? 0
    let day =
      version.instant("adopted_at").map { visit.format.day(visit.format.zone.day(of: $0)) } ?? ""
    let adopted: HTML = visit.markup(
      """
      Udgave \(number), <a href="\(visit.here("decisions", version.text("decision")))">vedtaget \
      af partnerne \(day)</a>.
      """,
      """
      Version \(number), <a href="\(visit.here("decisions", version.text("decision")))">adopted \
      by the partners on \(day)</a>.
      """)
    return "<p class=\"meta\">\(adopted) \(origin)</p>\n"
  }

  /// Who wrote it, and from what.
  private var origin: String {
    let contributions = version.whole("contributions") ?? 0
    let people = version.whole("people") ?? 0
    let holder = version.text("holder_name")
    let written = visit.say("\(holder) holdt pennen", "\(holder) held the pen")
    guard contributions > 0 else { return written + "." }
    let from = visit.format.count(contributions, .contribution)
    guard people > 0 else {
      return written + visit.say(" og skrev ud fra \(from).", " and wrote from \(from).")
    }
    let heard = visit.format.count(people, .person)
    return written
      + visit.say(
        " og skrev ud fra \(from), hvor \(heard) er blevet hørt.",
        " and wrote from \(from), for which \(heard) were heard.")
  }

  private func part(_ section: AgendaSection) -> HTML? {
    let text = version.text(section.rawValue)
    let goals: HTML? = section == .goals ? goals.html : nil
    guard !text.isEmpty || goals != nil else { return nil }
    return """
      <section id="\(section.rawValue)"><h2>\(visit.say(section.name))</h2>
      <div class="text">\(Prose.html(text))</div>\(goals)</section>

      """
  }
}
