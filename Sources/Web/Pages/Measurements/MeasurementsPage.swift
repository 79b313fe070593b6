import Commands
import Domain
import HTML

/// The values one may see: a partner's own in every state and all that are approved; the backbone
/// sees all.
enum MeasurementsPage: Page {
  static let path = "/i/{initiative}/{party}/measurements"
  static let audience = Audience.members([.backbone, .partner])

  static func show(_ visit: Visit) async throws -> Content {
    let choice = Choice(visit)
    let replies = try await visit.read(
      Request(
        "measurement.list",
        [
          "indicator": choice.indicator, "party": choice.party, "period": choice.writtenPeriod,
          "state": choice.state?.rawValue, "limit": "50", "cursor": visit.query["cursor"],
        ]), Request("indicator.list", ["limit": "1000"]), Request("party.list", ["limit": "1000"]))
    let rows = replies[0].rows
    return Content(
      visit.say("Målinger", "Measurements"), section: .measurements,
      main: """
        <p class="lead">\(lead(choice, visit))</p>
        \(tabs(choice, visit))\(filter(choice, replies[1].rows, replies[2].rows, visit))\
        \(table(rows, choice, visit))\(visit.pager(next: replies[0].result.optionalText("next")))
        """)
  }

  /// What is asked for in the query.
  struct Choice: Sendable {
    let indicator: String?
    /// As it was typed: any way of writing a period.
    let period: String?
    let state: MeasurementState?
    let party: String?
    /// Whether a partner looks at the approved values of all.
    let isOfAll: Bool

    init(_ visit: Visit) {
      let isPartner = visit.seat.role == .partner
      isOfAll = isPartner && visit.query["of"] == "all"
      indicator = Self.filled("indicator", visit)
      period = Self.filled("period", visit)
      state = isOfAll ? .approved : Self.filled("state", visit).flatMap { .init(rawValue: $0) }
      party = isPartner && !isOfAll ? visit.seat.slug : Self.filled("party", visit)
    }

    /// The period as values carry it; what is no period finds nothing.
    var writtenPeriod: String? {
      period.map { Period($0, frequency: nil)?.description ?? $0 }
    }

    var isNarrowed: Bool { indicator != nil || period != nil || state != nil }

    private static func filled(_ name: String, _ visit: Visit) -> String? {
      visit.query[name].flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    }
  }

  private static func lead(_ choice: Choice, _ visit: Visit) -> String {
    if visit.seat.role == .backbone {
      return visit.say(
        "Alle parters tal, nyeste først. Kun godkendte tal indgår i opgørelser og ses af andre.",
        "The figures of all parties, newest first. Only approved ones count and are seen by others."
      )
    }
    return choice.isOfAll
      ? visit.say(
        "Alle parters godkendte tal, nyeste først.",
        "The approved figures of all parties, newest first.")
      : visit.say(
        "Alt, \(visit.seat.name) har indberettet, nyeste først. Vælg et tal for at se dets historie eller rette det.",
        "All that \(visit.seat.name) has reported, newest first. Choose a figure to see its history or correct it."
      )
  }

  // MARK: - Which

  private static func tabs(_ choice: Choice, _ visit: Visit) -> HTML? {
    guard visit.seat.role == .partner else { return nil }
    let label = visit.say("Hvis tal", "Whose figures")
    return """
      <nav class="tabs" aria-label="\(label)"><ul>
      <li><a href="\(visit.path)"\("aria-current=\"page\"", if: !choice.isOfAll)>\
      \(visit.say("Egne tal", "Own figures"))</a></li>
      <li><a href="\(visit.path)?of=all"\("aria-current=\"page\"", if: choice.isOfAll)>\
      \(visit.say("Alles godkendte tal", "Everybody's approved figures"))</a></li>
      </ul></nav>

      """
  }

  private static func filter(
    _ choice: Choice, _ indicators: [JSON], _ parties: [JSON], _ visit: Visit
  ) -> HTML {
    let form = FilterForm(visit: visit)
    let anything = visit.say("Alle", "All")
    let states: HTML? =
      choice.isOfAll
      ? nil
      : form.select(
        "state", visit.say("Tilstand", "State"), choice.state?.rawValue,
        [("", anything)] + MeasurementState.allCases.map { ($0.rawValue, visit.format($0.name)) })
    let reporters = parties.filter { $0.text("role") != Role.funder.rawValue }
    let isOwn = visit.seat.role == .partner && !choice.isOfAll
    let party: HTML? =
      isOwn
      ? nil
      : form.select(
        "party", visit.say("Part", "Party"), choice.party,
        [("", anything)] + reporters.map { ($0.text("party"), $0.text("name")) })
    let hidden: HTML? =
      choice.isOfAll ? "<input type=\"hidden\" name=\"of\" value=\"all\">" : nil
    return """
      <form class="filter" method="get" action="\(visit.path)">\(hidden)
      \(form.select(
        "indicator", visit.say("Indikator", "Indicator"), choice.indicator,
        [("", anything)] + indicators.map { ($0.text("indicator"), $0.text("title")) })
      )\(party)\(states)\(form.text(
        "period", visit.say("Periode", "Period"), choice.period,
        hint: visit.say("2026-K3", "2026-Q3"))
      )<button class="button secondary">\(visit.say("Vis", "Show"))</button>
      </form>

      """
  }

  // MARK: - They

  private static func table(_ rows: [JSON], _ choice: Choice, _ visit: Visit) -> HTML {
    let showsParty = choice.party == nil || visit.seat.role == .backbone
    var columns: [Column<JSON>] = [
      .head(visit.say("Indikator", "Indicator")) { row in
        let breakdown = row.text("breakdown")
        let name = breakdown.isEmpty ? row.text("title") : "\(row.text("title")) · \(breakdown)"
        return "<a href=\"\(url: page(row, visit))\">\(name)</a>"
      }
    ]
    if showsParty {
      columns.append(.text(visit.say("Part", "Party")) { "\($0.text("party_name"))" })
    }
    columns += [
      .text(visit.say("Periode", "Period"), sort: { $0.text("period_start") }) { row in
        "<span class=\"nowrap\">\(visit.format.named(row.text("period")))</span>"
      },
      .number(visit.say("Tal", "Figure"), sort: { $0.optionalText("value") }) { row in
        "\(Measure(row).text(row.decimal("value"), visit))"
      },
      .text(visit.say("Tilstand", "State")) { state($0, visit) },
      .text(visit.say("Indsendt", "Submitted"), sort: { $0.text("submitted_at") }) { row in
        "<span>\(row.instant("submitted_at").map { visit.format.shortMoment($0) })\(Act.behalf(row, visit))</span>"
      },
    ]
    return visit.table(
      visit.say("Målinger", "Measurements"), rows: rows,
      csv: visit.csv(
        "measurement.list",
        [
          "indicator": choice.indicator, "party": choice.party, "period": choice.writtenPeriod,
          "state": choice.state?.rawValue,
        ]), empty: empty(choice, visit), columns)
  }

  private static func page(_ row: JSON, _ visit: Visit) -> String {
    MeasurementPage.address(
      indicator: row.text("indicator"), party: row.text("party"), period: row.text("period"),
      breakdown: row.text("breakdown"), visit)
  }

  private static func state(_ row: JSON, _ visit: Visit) -> HTML {
    let state = row.choice("state", of: MeasurementState.self) ?? .approved
    let reason: HTML? = row.optionalText("reason").map { "<br><small>\($0)</small>" }
    return "<span>\(Status.badge(state, visit.format))\(state == .returned ? reason : nil)</span>"
  }

  private static func empty(_ choice: Choice, _ visit: Visit) -> HTML {
    if choice.isNarrowed {
      return visit.empty(
        visit.say("Ingen tal passer til dit valg.", "No figures match your choice."),
        next: (visit.say("Vis alle", "Show all"), visit.path))
    }
    switch visit.seat.role {
    case .backbone:
      return visit.empty(
        visit.say(
          "Ingen har indberettet noget endnu. Bestem på indikatorens side, hvem der skal indberette.",
          "Nobody has reported anything yet. Decide on the indicator's page who is to report."),
        next: (visit.say("Gå til indikatorerne", "Go to the indicators"), visit.here("indicators")))
    default:
      return visit.empty(
        visit.say("Der er ingen tal her endnu.", "There are no figures here yet."),
        next: (visit.say("Indberet tal", "Report figures"), visit.here("reporting")))
    }
  }
}
