import Commands
import Domain
import HTML

/// The indicators of an initiative, and how each stands.
enum IndicatorsPage: Page {
  static let path = "/i/{initiative}/{party}/indicators"
  static let audience = Audience.members(.members)

  static func show(_ visit: Visit) async throws -> Content {
    let replies = try await visit.read(
      Request("status.show", ["section": "indicator"]), Request("indicator.series"))
    let standings = replies[0].rows.map { IndicatorStanding($0, visit) }
    let series = Series.byIndicator(replies[1].rows)
    let name = visit.say("Indikatorer", "Indicators")
    guard !standings.isEmpty else {
      return Content(name, heading: heading(visit), section: .indicators, main: empty(visit))
    }
    return Content(
      name, heading: heading(visit), section: .indicators,
      main: """
        \(BandCounts(standings.map(\.band)).html(visit))
        \(Level.allCases.compactMap { group($0, standings, series, visit) })
        \(table(standings, visit))
        """)
  }

  private static func heading(_ visit: Visit) -> HTML {
    let define: HTML? =
      visit.seat.role == .backbone
      ? """
      <div class="actions"><a class="button" href="\(visit.here("indicators", "new"))">\
      \(visit.say("Opret en indikator", "Define an indicator"))</a></div>
      """ : nil
    return """
      <div class="head"><h1>\(visit.say("Indikatorer", "Indicators"))</h1>\(define)</div>
      <p class="lead">\(visit.say(
        "Det, initiativet måler sig på. Kun godkendte tal regnes med.",
        "What the initiative measures itself by. Only approved figures count."))</p>
      """
  }

  private static func empty(_ visit: Visit) -> HTML {
    switch visit.seat.role {
    case .backbone:
      visit.empty(
        visit.say(
          "Her kommer de indikatorer, som parterne måler sig på. Opret den første, og bestem, hvem der indberetter.",
          "The indicators that the parties measure themselves by will stand here. Define the first, and decide who reports."
        ),
        next: (
          visit.say("Opret en indikator", "Define an indicator"), visit.here("indicators", "new")
        ))
    default:
      visit.empty(
        visit.say(
          "Her kommer de indikatorer, som parterne måler sig på. Det fælles sekretariat opretter dem.",
          "The indicators that the parties measure themselves by will stand here. The backbone defines them."
        ),
        next: (visit.say("Se parterne", "See the parties"), visit.here("parties")))
    }
  }

  private static func group(
    _ level: Level, _ standings: [IndicatorStanding], _ series: [String: Series], _ visit: Visit
  ) -> HTML? {
    let group = IndicatorStanding.ordered(standings.filter { $0.level == level })
    guard !group.isEmpty else { return nil }
    let note =
      switch level {
      case .population:
        visit.say(
          "Om alle i området, uanset hvem de møder.",
          "About everybody in the area, whoever serves them.")
      case .performance:
        visit.say(
          "Om dem, som parternes arbejde når.", "About those whom the parties' work reaches.")
      }
    let cards = group.map {
      IndicatorCard.html($0, values: series[$0.slug]?.values ?? [], visit)
    }
    return """
      <section><h2>\(visit.say(level.name))</h2><p class="meta">\(note)</p>
      <div class="cards">
      \(cards)</div></section>

      """
  }

  /// The same as a table, for those who compare.
  private static func table(_ standings: [IndicatorStanding], _ visit: Visit) -> HTML {
    let table = visit.table(
      visit.say("Alle indikatorer", "All indicators"),
      rows: IndicatorStanding.ordered(standings),
      csv: visit.csv("status.show", ["section": "indicator"]), columns(visit))
    return """
      <section><details class="data"><summary>\
      \(visit.say("Vis alle indikatorer som tabel", "Show all indicators as a table"))</summary>
      \(table)</details></section>
      """
  }

  private static func columns(_ visit: Visit) -> [Column<IndicatorStanding>] {
    [
      .head(visit.say("Indikator", "Indicator")) {
        "<a href=\"\(visit.here("indicators", $0.slug))\">\($0.row.text("title"))</a>"
      },
      .text(visit.say("Status", "Status"), sort: { String($0.band.urgency) }) {
        Status.badge($0.band, visit.format)
      },
      .text(
        visit.say("Seneste periode", "Latest period"), sort: { $0.row.optionalText("period_start") }
      ) {
        "\($0.period("period") ?? "–")"
      },
      .number(visit.say("Værdi", "Value"), sort: { $0.row.optionalText("actual") }) {
        "\($0.scale.value($0.actual))"
      },
      .number(visit.say("Udgangspunkt", "Baseline"), sort: { $0.row.optionalText("baseline") }) {
        "\($0.scale.value($0.baseline))"
      },
      .number(visit.say("Mål", "Target"), sort: { $0.row.optionalText("target") }) {
        "\($0.scale.value($0.target))"
      },
      .number(visit.say("Af vejen", "Of the way"), sort: { $0.row.optionalText("progress") }) {
        "\($0.progress.map { visit.format.percent($0, decimals: 0) } ?? "–")"
      },
    ]
  }
}
