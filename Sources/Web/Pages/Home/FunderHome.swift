import Commands
import Domain
import HTML

/// A funder's page of one initiative: what it is, how it goes, what its money does, what is new.
///
/// It is written for somebody with half a minute: a verdict first, then the indicators, then what
/// lies behind. All of it comes from one snapshot.
enum FunderHome {
  /// Over how many periods the rates of reporting go.
  private static let periods = 8

  static func content(_ visit: Visit) async throws -> Content {
    let facts = try await read(visit)
    return Content(
      visit.say("Overblik", "Overview"), heading: FunderHomeHead.heading(facts, visit),
      section: .home,
      main: """
        \(FunderHomeHead.html(facts, visit))
        \(indicators(facts, visit))
        \(section("money", visit.say("Pengene", "The money"), money(facts, visit)))
        \(section("activities", visit.say("Aktiviteterne", "The activities"), activities(facts, visit)))
        \(section("reporting", visit.say("Indberetningen", "The reporting"), completeness(facts, visit)))
        \(changes(facts, visit))
        \(CharterBox.section(facts.charterReply, visit))
        """)
  }

  private static func read(_ visit: Visit) async throws -> FunderFacts {
    let previous = visit.principal.previousVisitAt
    let since = ChangeSpan(asked: nil, previousVisit: previous)
      .start(at: .now(), previousVisit: previous)
    let replies = try await visit.read(
      Request("initiative.show"), Request("charter.show"), Request("status.show"),
      Request("portfolio.list"), Request("indicator.series"),
      Request("activity.list", ["limit": "1000"]),
      Request("grant.list", ["funder": visit.seat.slug, "limit": "6"]),
      Request("completeness.show", ["periods": String(periods)]),
      Request("change.list", ["since": since.description, "limit": "8"]))
    return FunderFacts(replies, since: since, visit)
  }

  private static func section(_ id: StaticString, _ heading: String, _ content: HTML) -> HTML {
    let name = HTML(stringLiteral: id)
    return """
      <section aria-labelledby="\(name)"><h2 id="\(name)">\(heading)</h2>
      \(content)</section>

      """
  }

  // MARK: - Sections

  private static func indicators(_ facts: FunderFacts, _ visit: Visit) -> HTML {
    let heading = visit.say("Indikatorerne", "The indicators")
    guard !facts.standings.isEmpty else {
      let text = visit.say(
        "Her kommer de indikatorer, som initiativet måler sig på. Sekretariatet opretter dem, når parterne er enige om dem.",
        "The indicators that the initiative measures itself by will stand here. The backbone defines them once the parties agree on them."
      )
      let next = (visit.say("Se parterne", "See the parties"), visit.here("parties"))
      return section("indicators", heading, visit.empty(text, next: next))
    }
    let cards = IndicatorStanding.ordered(facts.standings).map {
      IndicatorCard.html($0, values: facts.series[$0.slug]?.values ?? [], visit)
    }
    return section(
      "indicators", heading,
      """
      \(BandCounts(facts.standings.map(\.band)).html(visit))
      <div class="cards">
      \(cards)</div>
      <p class="more"><a href="\(visit.here("indicators"))">\
      \(visit.say("Alle indikatorer, også som tabel", "All indicators, as a table too"))</a></p>
      """)
  }

  private static func money(_ facts: FunderFacts, _ visit: Visit) -> HTML {
    let money = MoneySection(
      totals: facts.status("money"), organisations: facts.status("organisation"),
      split: facts.status("split"), soleRecipients: facts.status("sole_recipient"), visit: visit)
    let own = money.totals.isEmpty ? nil : OwnGrants.html(facts.grants, visit)
    return "\(money.html)\(own)"
  }

  private static func activities(_ facts: FunderFacts, _ visit: Visit) -> HTML {
    ActivitySection(
      states: facts.status("activities"), activities: facts.activities.rows,
      isComplete: facts.activities.result.optionalText("next") == nil, visit: visit
    ).html
  }

  private static func completeness(_ facts: FunderFacts, _ visit: Visit) -> HTML {
    CompletenessSection(
      completeness: facts.completeness, standings: facts.standings, visit: visit, periods: periods
    ).html
  }

  private static func changes(_ facts: FunderFacts, _ visit: Visit) -> HTML {
    let heading =
      visit.principal.previousVisitAt == nil
      ? visit.say("Nyt de seneste 30 dage", "New in the last 30 days")
      : visit.say("Nyt siden dit sidste besøg", "New since your last visit")
    guard !facts.changes.rows.isEmpty else {
      let moment = visit.format.moment(facts.since)
      let nothing = visit.say(
        "Intet er ændret siden \(moment).", "Nothing has changed since \(moment).")
      return section(
        "changes", heading,
        """
        <p>\(nothing)</p><p class="more"><a href="\(visit.here("changes"))?days=90">\
        \(visit.say("Se længere tilbage", "Look further back"))</a></p>
        """)
    }
    return section(
      "changes", heading,
      """
      \(ChangeTimeline.html(facts.changes.rows, visit))\
      <p class="more"><a href="\(visit.here("changes"))">\
      \(visit.say("Alt, der er nyt", "Everything that is new"))</a></p>
      """)
  }
}
