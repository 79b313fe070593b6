import Commands
import Domain
import HTML

/// Who has reported what: parties by periods, how complete and how timely, and who is behind.
enum CompletenessPage: Page {
  static let path = "/i/{initiative}/{party}/completeness"
  static let audience = Audience.members([.backbone, .partner])
  /// How many periods are shown unless more are asked for.
  private static let usual = 8

  static func show(_ visit: Visit) async throws -> Content {
    let indicator = visit.query["indicator"].flatMap { $0.isEmpty ? nil : $0 }
    let periods = visit.query["periods"].flatMap { Int($0) }.map { min(max($0, 1), 24) } ?? usual
    let replies = try await visit.read(
      Request("completeness.show", ["indicator": indicator, "periods": "\(periods)"]),
      Request("indicator.list", ["limit": "1000"]))
    let rows = replies[0].rows
    let arguments: KeyValuePairs<String, String?> = [
      "indicator": indicator, "periods": "\(periods)",
    ]
    let csv = visit.csv("completeness.show", arguments)
    let main: HTML =
      rows.isEmpty
      ? "\(filter(indicator, periods, replies[1].rows, visit))\(empty(indicator, visit))"
      : """
      \(CompletenessRates.html(replies[0].result, visit))\(filter(indicator, periods, replies[1].rows, visit))\
      \(matrices(rows, visit))\(visit.csvLink(csv))\(behind(rows, visit))\
      \(indicator == nil ? indicators(replies[0].result.list("indicators"), visit) : nil)
      """
    return Content(
      visit.say("Fuldstændighed", "Completeness"),
      section: visit.seat.role == .backbone ? .completeness : .measurements,
      main: """
        <p class="lead">\(visit.say(
          "Hvem har indberettet hvad, og var det til tiden?",
          "Who has reported what, and was it on time?"))</p>
        \(main)
        """)
  }

  private static func empty(_ indicator: String?, _ visit: Visit) -> HTML {
    if indicator != nil {
      return visit.empty(
        visit.say(
          "Ingen skal indberette denne indikator endnu, eller dens første periode er ikke slut.",
          "Nobody is to report on this indicator yet, or its first period has not ended."),
        next: (visit.say("Vis alle indikatorer", "Show all indicators"), visit.path))
    }
    return visit.empty(
      visit.say(
        "Ingen tal ventes endnu. Når sekretariatet på en indikators side har bestemt, hvem der indberetter, og en periode er slut, ses det her.",
        "No figures are expected yet. Once the backbone has named on an indicator's page who reports, and a period has ended, it shows here."
      ),
      next: (visit.say("Gå til indikatorerne", "Go to the indicators"), visit.here("indicators")))
  }

  private static func filter(
    _ indicator: String?, _ periods: Int, _ indicators: [JSON], _ visit: Visit
  ) -> HTML {
    let form = FilterForm(visit: visit)
    let counts = Set([4, usual, 12, 24, periods]).sorted()
    return """
      <form class="filter" method="get" action="\(visit.path)">
      \(form.select(
        "indicator", visit.say("Indikator", "Indicator"), indicator,
        [("", visit.say("Alle", "All"))]
          + indicators.map { ($0.text("indicator"), $0.text("title")) })
      )\(form.select(
        "periods", visit.say("Perioder tilbage", "Periods back"), "\(periods)",
        counts.map { ("\($0)", visit.format.number($0)) })
      )<button class="button secondary">\(visit.say("Vis", "Show"))</button></form>

      """
  }

  // MARK: - Parties by periods

  private static func matrices(_ rows: [JSON], _ visit: Visit) -> HTML {
    let byFrequency = rows.grouped { $0.text("frequency") }
    return
      "\(byFrequency.map { CompletenessMatrix($0, visit).html })\(CompletenessMatrix.legend(visit))"
  }

  /// The parties that owe something, the one that owes most first.
  private static func behind(_ rows: [JSON], _ visit: Visit) -> HTML? {
    let late = Lateness.parties(rows)
    let heading = visit.say("Bagud", "Behind")
    guard !late.isEmpty else {
      let text = visit.say("Ingen er bagud.", "Nobody is behind.")
      return "<section><h2>\(heading)</h2><p>\(text)</p></section>\n"
    }
    let items = late.map { party -> HTML in
      let count = visit.format.count(party.count, .figure)
      let periods = visit.format.list(party.periods.map { visit.format.named($0) })
      return """
        <li><h3><a href="\(visit.here("parties", party.slug))">\(party.name)</a></h3>
        <p>\(visit.say("Mangler \(count): \(periods).", "Lacks \(count): \(periods)."))</p></li>

        """
    }
    return """
      <section><h2>\(heading)</h2>
      <ul class="list">
      \(items)</ul></section>

      """
  }

  // MARK: - By indicator

  private static func indicators(_ rows: [JSON], _ visit: Visit) -> HTML? {
    guard !rows.isEmpty else { return nil }
    let percent = { (row: JSON, column: String) -> HTML in
      "\(row.decimal(column).map { visit.format.percent($0.shifted(by: 2), decimals: 0) } ?? "–")"
    }
    let table = visit.table(
      visit.say("Efter indikator", "By indicator"), rows: rows,
      csv: visit.csv("status.show", ["section": "indicator"]),
      [
        .head(visit.say("Indikator", "Indicator")) { row in
          let page = "\(visit.path)?indicator=\(Percent.encoded(row.text("indicator")))"
          return "<a href=\"\(page)\">\(row.text("title"))</a>"
        },
        .number(visit.say("Ventet", "Expected")) {
          "\(visit.format.number($0.whole("expected") ?? 0))"
        },
        .number(visit.say("Indberettet", "Reported"), sort: { $0.optionalText("completeness") }) {
          percent($0, "completeness")
        },
        .number(visit.say("Til tiden", "On time"), sort: { $0.optionalText("timeliness") }) {
          percent($0, "timeliness")
        },
        .number(visit.say("Godkendt", "Approved")) {
          "\(visit.format.number($0.whole("approved") ?? 0))"
        },
        .number(visit.say("Overskredet", "Overdue")) {
          "\(visit.format.number($0.whole("overdue") ?? 0))"
        },
      ])
    return "<section>\(table)</section>\n"
  }
}
