import Domain
import HTML

/// How much of what was to be reported came, and how much in time.
struct CompletenessSection {
  /// What `completeness.show` answers.
  let completeness: JSON
  /// The indicators, whose counts are of all periods.
  let standings: [IndicatorStanding]
  let visit: Visit
  /// Over how many periods the rates go.
  let periods: Int
  /// Whether it is for paper, where nothing can be unfolded.
  var isPrinted = false

  private var format: Format { visit.format }

  var html: HTML {
    guard standings.contains(where: { ($0.row.whole("expected") ?? 0) > 0 }) else {
      let text = visit.say(
        "Ingen tal er ventet endnu. Sekretariatet bestemmer, hvem der indberetter hvad.",
        "No figures are expected yet. The backbone decides who reports what.")
      return visit.empty(
        text,
        next: (visit.say("Se indikatorerne", "See the indicators"), visit.here("indicators")))
    }
    return "\(rates)\(table)"
  }

  private var rates: HTML? {
    let expected = completeness.whole("expected") ?? 0
    guard expected > 0 else { return nil }
    let span = visit.say(
      "de seneste \(format.number(periods)) perioder", "the last \(format.number(periods)) periods")
    return """
      <dl class="stats">\
      \(rate(visit.say("Indsendt", "Submitted"), "completeness", of: "submitted", expected))\
      \(rate(visit.say("Indsendt til tiden", "Submitted in time"), "timeliness", of: "on_time", expected))\
      \(overdue)</dl>
      <p class="meta">\(visit.say("Tallene er for \(span).", "The figures are for \(span)."))</p>
      """
  }

  private func rate(_ name: String, _ rate: String, of count: String, _ expected: Int) -> HTML {
    let share = completeness.decimal(rate)?.shifted(by: 2)
    let text = share.map { format.percent($0, decimals: 0) } ?? "–"
    let part = Figure.html(count, "all", format.number(completeness.whole(count) ?? 0))
    let whole = Figure.html("expected", "all", format.number(expected))
    return """
      <div><dt>\(name)</dt><dd>\(Figure.html(rate, "all", text))\
      <small>\(visit.markup("\(part) af \(whole) ventede tal", "\(part) of \(whole) expected figures"))\
      </small></dd></div>
      """
  }

  private var overdue: HTML? {
    guard let count = completeness.whole("overdue"), count > 0 else { return nil }
    return """
      <div><dt>\(visit.say("Over fristen", "Overdue"))</dt>\
      <dd>\(Figure.html("overdue", "all", format.number(count)))\
      <small>\(visit.say("ikke indsendt, fristen er gået", "not submitted, the deadline has passed"))\
      </small></dd></div>
      """
  }

  private var table: HTML {
    let rows = standings.filter { ($0.row.whole("expected") ?? 0) > 0 }
    let columns: [Column<IndicatorStanding>] = [
      .head(visit.say("Indikator", "Indicator")) { "\($0.row.text("title"))" },
      .number(visit.say("Ventet", "Expected")) { count("expected", $0) },
      .number(visit.say("Indsendt", "Submitted")) { count("submitted", $0) },
      .number(visit.say("Godkendt", "Approved")) { count("approved", $0) },
    ]
    let table = visit.table(
      visit.say("Siden begyndelsen", "Since the beginning"), rows: rows,
      csv: visit.csv("status.show", ["section": "indicator"]), columns)
    if isPrinted { return table }
    return """
      <details class="data"><summary>\
      \(visit.say("Vis indikator for indikator", "Show indicator by indicator"))</summary>
      \(table)</details>
      """
  }

  private func count(_ column: String, _ standing: IndicatorStanding) -> HTML {
    Figure.html(column, standing.slug, format.number(standing.row.whole(column) ?? 0))
  }
}
