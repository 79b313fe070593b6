import Commands
import Domain
import HTML

/// The top of a funder's page: what the initiative is, where it is in its life, who is backbone,
/// and what needs attention.
enum FunderHomeHead {
  /// The initiative's name and what it is for.
  static func heading(_ facts: FunderFacts, _ visit: Visit) -> HTML {
    let purpose = facts.initiative.text("purpose")
    let lead = Paragraphs.lead(purpose)
    return """
      <div class="head"><h1>\(visit.place.name)</h1>\
      <div class="actions"><a class="button secondary" href="\(visit.here("report"))">\
      \(visit.say("Rapport til udskrift", "Report to print"))</a></div></div>
      \(lead)
      """
  }

  static func html(_ facts: FunderFacts, _ visit: Visit) -> HTML {
    let phase: Phase? = facts.initiative.choice("phase")
    return """
      \(CharterBox.question(facts.charter, visit))\
      \(PhaseList.html(phase, since: facts.initiative.instant("phase_since"), visit))
      <div class="columns"><div>\(verdict(facts, visit))\(headlines(facts, visit))</div>
      <aside aria-label="\(visit.say("Sekretariat og kontakt", "Backbone and contact"))">\
      <dl class="facts">\(BackboneOffice(initiative: facts.initiative, visit: visit).facts)\
      \(contact(facts, visit))</dl></aside></div>

      """
  }

  /// What needs attention, or that nothing does.
  private static func verdict(_ facts: FunderFacts, _ visit: Visit) -> HTML {
    let heading = visit.say("Sådan går det", "How it goes")
    let reasons = Attention.list(facts.portfolio, visit) { parts in
      visit.address(in: visit.place, parts)
    }
    guard let reasons else {
      let word =
        facts.standings.isEmpty
        ? visit.say("Der er intet at måle endnu", "There is nothing to measure yet")
        : visit.say("Intet kræver særlig opmærksomhed", "Nothing needs particular attention")
      let state = facts.standings.isEmpty ? "no_data" : "on_track"
      return "<h2>\(heading)</h2>\n<p>\(Status.badge(state, word))</p>\n"
    }
    return "<h2>\(heading)</h2>\n\(reasons)\n"
  }

  /// The three figures that sum it up.
  private static func headlines(_ facts: FunderFacts, _ visit: Visit) -> HTML {
    let bands = BandCounts(facts.standings.map(\.band))
    var stats: [HTML] = []
    if bands.total > 0 {
      let onTrack = Figure.html("band", "on_track", visit.format.number(bands[.onTrack]))
      stats.append(
        """
        <div><dt>\(visit.say("Indikatorer på sporet", "Indicators on track"))</dt><dd>\(onTrack)\
        <small>\(visit.say("af", "of")) \(visit.format.number(bands.total))</small></dd></div>
        """)
    }
    for row in facts.status("money") {
      stats.append(awarded(row, facts, visit))
    }
    if let share = facts.completeness.decimal("completeness")?.shifted(by: 2) {
      stats.append(
        """
        <div><dt>\(visit.say("Tal indsendt", "Figures submitted"))</dt>\
        <dd>\(Figure.html("completeness", "all", visit.format.percent(share, decimals: 0)))\
        <small>\(visit.say("af de ventede", "of those expected"))</small></dd></div>
        """)
    }
    return stats.isEmpty ? HTML() : "<dl class=\"stats\">\(stats)</dl>\n"
  }

  /// What all funders awarded in a currency, and the reader's own part of it.
  private static func awarded(_ row: JSON, _ facts: FunderFacts, _ visit: Visit) -> HTML {
    let code = row.text("currency")
    let own = facts.portfolio.list("awarded").first { $0.text("currency") == code }
    let part: HTML? = own?.decimal("awarded").map { amount in
      let figure = Figure.html(
        "own_awarded", code, visit.format.money(amount, code, whole: true))
      let name = visit.seat.name
      return
        "<small>\(visit.markup("heraf \(figure) fra \(name)", "of which \(figure) from \(name)"))</small>"
    }
    let all = row.decimal("awarded").map { visit.format.money($0, code, whole: true) } ?? "–"
    return """
      <div><dt>\(visit.say("Bevilget i alt", "Awarded in all"))</dt><dd>\(Figure.html("awarded", code, all))\(part)</dd></div>
      """
  }

  private static func contact(_ facts: FunderFacts, _ visit: Visit) -> HTML? {
    let contact = facts.initiative.text("contact")
    guard !contact.isEmpty else { return nil }
    return """
      <div><dt>\(visit.say("Kontakt", "Contact"))</dt><dd>\(Paragraphs.html(contact))</dd></div>
      """
  }
}
