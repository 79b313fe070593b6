import Domain
import HTML

/// Where the figures are from, and of when they are.
enum ReportSources {
  static func html(_ facts: ReportFacts, _ visit: Visit) -> HTML {
    let moment = visit.format.moment(facts.readAt)
    let items = facts.standings.compactMap { standing -> HTML? in
      guard let definition = facts.definitions[standing.slug] else { return nil }
      let parts = [definition.text("source"), definition.text("method")].filter { !$0.isEmpty }
      guard !parts.isEmpty else { return nil }
      return """
        <div><dt>\(standing.row.text("title"))</dt><dd>\(parts.joined(separator: " · "))</dd></div>

        """
    }
    let sources: HTML? = items.isEmpty ? nil : "<dl class=\"facts\">\(items)</dl>"
    return ReportPage.part(
      visit.say("Kilder og dato", "Sources and date"),
      """
      <p>\(visit.say(
        "Alle tal er hentet fra Rygrad \(moment), på ét og samme tidspunkt. Kun godkendte målinger regnes med. Procenter lægges sammen af tællere og nævnere, aldrig som gennemsnit af procenter.",
        "All figures were taken from Rygrad on \(moment), at one and the same moment. Only approved measurements count. Percentages are put together from numerators and denominators, never as averages of percentages."))</p>
      <p>\(visit.say(
        "En fremskrivning er en ret linje gennem de seneste op til fire perioder og er ikke målt.",
        "A forecast is a straight line through up to four of the latest periods and has not been measured."))</p>
      \(sources)
      """)
  }
}
