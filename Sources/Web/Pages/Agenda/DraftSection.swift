import Domain
import HTML

/// One section of a draft: its words, what they are composed from, what the backbone has laid beside
/// them, and what is said about them.
struct DraftSection {
  let draft: Draft
  /// The section's row of `draft.show`.
  let row: JSON

  private var visit: Visit { draft.visit }
  private var section: AgendaSection? { row.choice("section") }

  var html: HTML? {
    guard let section else { return nil }
    let placed = draft.placed.filter { $0.text("section") == section.rawValue }
    let goals: HTML? = section == .goals ? DraftGoals(draft: draft).html : nil
    return """
      <section id="\(section.rawValue)"><h2>\(visit.say(section.name))</h2>
      \(words(section))\(write(section))\(placed.map { writeup($0, section) })\(goals)\
      \(DraftComments(draft: draft, section: section).html)</section>

      """
  }

  private func words(_ section: AgendaSection) -> HTML {
    let text = row.text("text")
    guard !text.isEmpty else {
      return
        "<p class=\"meta\">\(visit.say(section.question)) \(visit.say("Intet er skrevet endnu.", "Nothing is written yet."))</p>\n"
    }
    let sources = row.list("sources")
    let from: HTML? =
      sources.isEmpty
      ? nil
      : " · \(visit.say("ud fra \(visit.format.count(sources.count, .contribution))", "from \(visit.format.count(sources.count, .contribution))")): \(names(sources))"
    return """
      <div class="text">\(Prose.html(text))</div>
      <p class="meta no-print">\(row.text("party_name")), \(Act.text(row, "author", "at", visit))\(from)</p>

      """
  }

  private func names(_ sources: [JSON]) -> String {
    let names = Set(sources.map { $0.text("party_name") }).sorted()
    return visit.format.list(names)
  }

  private func write(_ section: AgendaSection) -> HTML? {
    guard draft.isOwn else { return nil }
    return """
      <p class="no-print"><a class="button secondary" href="\(visit.here("agenda", "drafts", draft.id, section.rawValue))">\
      \(row.text("text").isEmpty ? visit.say("Skriv", "Write") : visit.say("Skriv videre", "Go on writing"))\
      <span class="sr">: \(visit.say(section.name))</span></a></p>

      """
  }

  /// A write-up that lies beside the section until the pen-holder decides.
  private func writeup(_ row: JSON, _ section: AgendaSection) -> HTML {
    let id = row.text("id")
    let actions: HTML? =
      draft.isOwn
      ? """
      <div class="actions">\
      \(visit.form("draft.take", key: id, hidden: ["draft": draft.id, "writeup": id, "_at": section.rawValue], style: "inline") { form in
        form.button(visit.say("Gør den til vores egen", "Make it our own"))
      })\
      \(visit.form("draft.leave", key: id, hidden: ["draft": draft.id, "writeup": id, "_at": section.rawValue], style: "inline") { form in
        form.button(visit.say("Udelad den", "Leave it out"), style: .secondary)
      })</div>
      """ : nil
    return """
      <aside class="notice no-print" aria-label="\(visit.say("Sammenskrivning fra sekretariatet", "Write-up by the backbone"))">
      <p>\(Writeups.mark(visit))</p>
      \(Prose.html(row.text("text")))\(Writeups.sources(row, visit))\(actions)</aside>

      """
  }
}
