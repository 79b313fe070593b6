import Commands
import Domain
import HTML

/// One initiative in the portfolio: what needs attention, how it stands, what the funder gave.
enum PortfolioCard {
  static func html(_ entry: PortfolioEntry, _ visit: Visit) -> HTML {
    let row = entry.row
    let home = visit.address(in: entry.workspace)
    let purpose = row.text("purpose")
    let about: HTML? = purpose.isEmpty ? nil : "<p class=\"clamp\">\(purpose)</p>"
    let reasons = Attention.list(row, visit) { visit.address(in: entry.workspace, $0) }
    let calm: HTML = """
      <p>\(Status.badge("on_track", visit.say(
        "Intet kræver særlig opmærksomhed", "Nothing needs particular attention")))</p>
      """
    return """
      <section class="entry" aria-labelledby="i-\(entry.slug)">
      <div class="head"><h2 id="i-\(entry.slug)"><a href="\(home)">\(row.text("name"))</a></h2>\
      <p class="meta">\(tags(entry, visit))</p></div>
      \(about)
      \(reasons ?? calm)
      \(BandCounts(row: row).html(visit, key: entry.key))
      <dl class="facts across">\(facts(entry, visit))</dl></section>

      """
  }

  private static func tags(_ entry: PortfolioEntry, _ visit: Visit) -> HTML {
    let party = entry.row.text("party_name")
    let status: InitiativeStatus = entry.row.choice("status") ?? .active
    let badge: HTML? = status == .active ? nil : " \(Status.badge(status, visit.format))"
    return "\(visit.say("som", "as")) \(party)\(badge)"
  }

  private static func facts(_ entry: PortfolioEntry, _ visit: Visit) -> [HTML] {
    [phase(entry, visit), backbone(entry, visit), reported(entry, visit)] + money(entry, visit)
  }

  private static func fact(_ name: String, _ value: HTML) -> HTML {
    "<div><dt>\(name)</dt><dd>\(value)</dd></div>\n"
  }

  private static func phase(_ entry: PortfolioEntry, _ visit: Visit) -> HTML {
    let phase: Phase? = entry.row.choice("phase")
    let since: HTML? = entry.row.instant("phase_since").map {
      let day = visit.format.day(visit.format.zone.day(of: $0))
      return " <span class=\"meta\">\(visit.say("siden \(day)", "since \(day)"))</span>"
    }
    return fact(
      visit.say("Fase", "Phase"), "\(phase.map { visit.say($0.name) } ?? "–")\(since)")
  }

  private static func backbone(_ entry: PortfolioEntry, _ visit: Visit) -> HTML {
    let name = visit.say("Fælles sekretariat", "Backbone")
    guard let backbone = entry.row.optionalText("backbone") else {
      return fact(name, Status.badge("off_track", visit.say("Ingen i funktion", "None in office")))
    }
    let isInterim = entry.row.choice("term_kind", of: TermKind.self) == .interim
    let kind: HTML? =
      isInterim ? " <span class=\"tag\">\(visit.say("midlertidigt", "interim"))</span>" : nil
    let end: HTML? = entry.row.instant("term_ends_at").map {
      let day = visit.format.day(visit.format.zone.day(of: $0))
      return " <span class=\"meta\">\(visit.say("til \(day)", "until \(day)"))</span>"
    }
    return fact(name, "\(backbone)\(kind)\(end)")
  }

  private static func reported(_ entry: PortfolioEntry, _ visit: Visit) -> HTML {
    let expected = entry.row.whole("expected") ?? 0
    let name = visit.say("Tal indsendt", "Figures submitted")
    guard expected > 0 else {
      return fact(name, "\(visit.say("ingen ventet endnu", "none expected yet"))")
    }
    let submitted = Figure.html(
      "submitted", entry.key, visit.format.number(entry.row.whole("submitted") ?? 0))
    let all = Figure.html("expected", entry.key, visit.format.number(expected))
    let approved = Figure.html(
      "approved", entry.key, visit.format.number(entry.row.whole("approved") ?? 0))
    return fact(
      name,
      visit.markup(
        "\(submitted) af \(all) <span class=\"meta\">\(approved) godkendt</span>",
        "\(submitted) of \(all) <span class=\"meta\">\(approved) approved</span>"))
  }

  private static func money(_ entry: PortfolioEntry, _ visit: Visit) -> [HTML] {
    let name = visit.say("Bevilget af jer", "Awarded by you")
    let parts = entry.row.list("awarded")
    guard !parts.isEmpty else {
      return [fact(name, "\(visit.say("ingen bevilling registreret", "no grant recorded"))")]
    }
    return parts.map { part in
      let code = part.text("currency")
      let amount = { (column: String) -> HTML in
        let text = part.decimal(column).map { visit.format.money($0, code, whole: true) } ?? "–"
        return Figure.html("\(column):\(entry.key)", code, text)
      }
      let allocated = amount("allocated")
      return fact(
        name,
        """
        \(amount("awarded")) <span class="meta">\
        \(visit.markup("heraf fordelt \(allocated)", "of which allocated \(allocated)"))</span>
        """)
    }
  }
}
