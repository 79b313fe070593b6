import Commands
import Domain
import HTML

/// The first page of the report.
enum ReportCover {
  static func html(_ facts: ReportFacts, _ visit: Visit) -> HTML {
    let moment = visit.format.moment(facts.readAt)
    let printed = visit.say("tal fra \(moment)", "figures of \(moment)")
    return """
      <header class="print-only print-head"><p>Rygrad</p>\
      <p>\(visit.place.name) · \(printed)</p></header>
      <div class="cover"><p class="meta">\(visit.say("Rapport", "Report")) · \(printed)</p>
      <h1>\(visit.place.name)</h1>
      \(Paragraphs.lead(facts.initiative.text("purpose")))\
      \(contact(facts, visit))</div>
      <p class="no-print meta">\(visit.say(
        "Udskriv siden, eller gem den som PDF, fra browserens menu. Navigation og knapper kommer ikke med på papir.",
        "Print the page, or save it as PDF, from the browser’s menu. Navigation and buttons stay off the paper."))</p>
      \(summary(facts, visit))
      """
  }

  private static func contact(_ facts: ReportFacts, _ visit: Visit) -> HTML? {
    let lines = facts.initiative.text("contact").split(whereSeparator: \.isNewline).map(String.init)
    guard !lines.isEmpty else { return nil }
    return """
      <p class="meta">\(visit.say("Kontakt:", "Contact:")) \(lines.joined(separator: " · "))</p>
      """
  }

  /// How it goes, before the details.
  private static func summary(_ facts: ReportFacts, _ visit: Visit) -> HTML? {
    guard !facts.standings.isEmpty else { return nil }
    let count = visit.format.count(facts.standings.count, .indicator)
    return """
      <p>\(visit.say("\(count) måles:", "\(count) are measured:"))</p>
      \(BandCounts(facts.standings.map(\.band)).html(visit))
      """
  }
}
