import Commands
import Domain
import HTML

/// Sections that the home pages of partners and the backbone have in common.
enum HomeSections {
  /// How every indicator stands.
  static func indicators(_ status: [JSON], _ series: [JSON], _ visit: Visit) -> HTML {
    let heading = visit.say("Indikatorerne", "The indicators")
    let standings = status.map { IndicatorStanding($0, visit) }
    guard !standings.isEmpty else {
      let next =
        visit.seat.role == .backbone
        ? (visit.say("Opret den første", "Define the first"), visit.here("indicators", "new"))
        : (visit.say("Se parterne", "See the parties"), visit.here("parties"))
      let text = visit.say(
        "Her kommer det, initiativet måler sig på.",
        "What the initiative measures itself by will stand here.")
      return "<section><h2>\(heading)</h2>\(visit.empty(text, next: next))</section>\n"
    }
    let points = Series.byIndicator(series)
    let cards = IndicatorStanding.ordered(standings).prefix(6).map {
      IndicatorCard.html($0, values: points[$0.slug]?.values ?? [], visit)
    }
    return """
      <section><h2>\(heading)</h2>
      \(BandCounts(standings.map(\.band)).html(visit))
      <div class="cards">
      \(cards)</div>
      <p class="more"><a href="\(visit.here("indicators"))">\(visit.say("Alle indikatorer", "All indicators"))</a></p>
      </section>

      """
  }

  /// What is new since the last visit.
  static func changes(_ changes: Reply, since: Instant, _ visit: Visit) -> HTML {
    let heading =
      visit.principal.previousVisitAt == nil
      ? visit.say("Nyt de seneste 30 dage", "New in the last 30 days")
      : visit.say("Nyt siden dit sidste besøg", "New since your last visit")
    let content: HTML =
      changes.rows.isEmpty
      ? "<p>\(visit.say("Intet er ændret siden \(visit.format.moment(since)).", "Nothing has changed since \(visit.format.moment(since)).")) </p>"
      : ChangeTimeline.html(changes.rows, visit)
    return """
      <section><h2>\(heading)</h2>
      \(content)<p class="more"><a href="\(visit.here("changes"))">\
      \(visit.say("Alt, der er nyt", "Everything that is new"))</a></p></section>

      """
  }

  /// Since when changes are told on a home page.
  static func since(_ visit: Visit) -> Instant {
    let previous = visit.principal.previousVisitAt
    return ChangeSpan(asked: nil, previousVisit: previous).start(
      at: .now(), previousVisit: previous)
  }

  /// What the initiative is for, where it is in its life, and who is the backbone.
  static func head(_ initiative: JSON, _ visit: Visit) -> HTML {
    let phase: Phase? = initiative.choice("phase")
    let contact = initiative.text("contact")
    let reach: HTML? =
      contact.isEmpty
      ? nil
      : "<div><dt>\(visit.say("Kontakt", "Contact"))</dt><dd>\(Paragraphs.html(contact))</dd></div>"
    return """
      \(PhaseList.html(phase, since: initiative.instant("phase_since"), visit))
      <dl class="facts">\(BackboneOffice(initiative: initiative, visit: visit).facts)\(reach)</dl>

      """
  }
}
