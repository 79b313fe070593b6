import Domain
import HTML

/// An indicator's course as a chart: measured, target, baseline and forecast, and the same as a
/// table.
struct IndicatorChart {
  let standing: IndicatorStanding
  let series: Series
  let targets: Targets
  let visit: Visit
  /// Whether it is for paper, where nothing can be unfolded.
  var isPrinted = false

  private var scale: Scale { standing.scale }
  private var format: Format { visit.format }

  /// The figure; nil where fewer than two periods have a value.
  func figure(heading: String, story: HTML? = nil) -> HTML? {
    guard series.values.filter({ $0 != nil }).count > 1 else { return nil }
    let note = visit.say(
      "\(scale.unit.isEmpty ? "" : "\(scale.unit) · ")godkendte tal, alle parter lagt sammen",
      "\(scale.unit.isEmpty ? "" : "\(scale.unit) · ")approved figures, all parties together")
    let title: HTML = isPrinted ? "<h4>\(heading)</h4>" : "<h2>\(heading)</h2>"
    let kind = scale.kind
    return """
      <figure class="chart-figure" data-chart>
      <figcaption>\(title)<p class="meta">\(note)</p></figcaption>
      \(chart.svg { format.tick($0, kind) })
      \(key.html)
      \(fewer)\(isPrinted ? nil : table)\
      \(visit.csvLink(visit.csv("indicator.series", ["indicator": standing.slug])))\
      \(story)</figure>
      \(isPrinted ? periods : nil)
      """
  }

  /// That a dent in the curve may come from parties that did not report.
  private var fewer: HTML? {
    let most = mostParties
    let few = series.points.filter { ($0.row?.whole("reporting") ?? most) < most }
    guard !few.isEmpty else { return nil }
    let names = format.list(few.prefix(4).map { format.named($0.name) })
    let rest = few.count > 4 ? " …" : ""
    return """
      <p class="meta">\(visit.say(
        "Færre parter end ellers er med i \(names)\(rest); det kan flytte kurven.",
        "Fewer parties than otherwise are included in \(names)\(rest), which can move the curve."))</p>
      """
  }

  /// How many parties are included where most are.
  private var mostParties: Int {
    series.points.compactMap { $0.row?.whole("reporting") }.max() ?? 0
  }

  // MARK: - The drawing

  private var chart: LineChart {
    LineChart(
      id: "chart-\(standing.slug)", title: standing.row.text("title"), description: description,
      points: series.points.map(point), targets: levels,
      target: standing.target.map { "\(visit.say("Mål", "Target")) \(scale.value($0))" },
      baseline: baseline, forecast: forecastPoints)
  }

  private func point(_ point: Series.Point) -> LineChart.Point {
    LineChart.Point(
      label: point.period.map { format.shortPeriod($0) } ?? point.name,
      value: point.value?.position,
      text: point.value.map { text(of: $0, at: point) } ?? visit.say("mangler", "missing"))
  }

  /// The value, and how many parties it is of where they are fewer than otherwise.
  private func text(of value: Decimal, at point: Series.Point) -> String {
    let parties = point.row?.whole("reporting") ?? 0
    guard parties < mostParties else { return scale.value(value) }
    return "\(scale.value(value)) (\(format.count(parties, .party)))"
  }

  private var levels: [Double?] {
    var periods = series.points.map(\.period)
    if let next = standing.row.optionalText("forecast_period"),
      standing.row.decimal("forecast") != nil
    {
      periods.append(Period(next, frequency: nil))
    }
    return periods.map { $0.flatMap { targets.value(in: $0) }?.position }
  }

  private var baseline: LineChart.Reference? {
    guard let baseline = standing.baseline, let position = baseline.position else { return nil }
    return LineChart.Reference(
      value: position,
      text: "\(visit.say("Udgangspunkt", "Baseline")) \(scale.value(baseline))")
  }

  private var forecastPoints: [LineChart.Point] {
    guard let forecast = standing.row.decimal("forecast"),
      let period = standing.row.optionalText("forecast_period")
    else { return [] }
    let text = visit.say(
      "fremskrivning \(scale.value(forecast))", "forecast \(scale.value(forecast))")
    return [
      LineChart.Point(
        label: format.shortlyNamed(period), value: forecast.position, text: text)
    ]
  }

  /// What the drawing shows, for those who hear it.
  private var description: String {
    let measured = series.points.filter { $0.value != nil }
    guard let first = measured.first, let last = measured.last else { return "" }
    var sentences = [
      visit.say(
        "Fra \(scale.value(first.value)) (\(format.named(first.name))) til \(scale.value(last.value)) (\(format.named(last.name))).",
        "From \(scale.value(first.value)) (\(format.named(first.name))) to \(scale.value(last.value)) (\(format.named(last.name)))."
      )
    ]
    if let target = standing.target {
      sentences.append(
        visit.say("Målet er \(scale.value(target)).", "The target is \(scale.value(target))."))
    }
    let missing = series.points.count - measured.count
    if missing > 0 {
      sentences.append(
        visit.say(
          "\(format.count(missing, .period)) mangler.",
          missing == 1 ? "1 period is missing." : "\(format.count(missing, .period)) are missing."))
    }
    return sentences.joined(separator: " ")
  }

  private var key: ChartKey {
    let hasTarget = levels.contains { $0 != nil }
    return ChartKey(
      measured: visit.say("Målt", "Measured"),
      target: hasTarget ? visit.say("Mål", "Target") : nil,
      baseline: standing.baseline == nil ? nil : visit.say("Udgangspunkt", "Baseline"),
      forecast: forecastPoints.isEmpty
        ? nil
        : visit.say(
          "Fremskrivning: en ret linje gennem de seneste perioder, ikke et tal, nogen har målt",
          "Forecast: a straight line through the latest periods, not a figure that anyone has measured"
        ))
  }

  // MARK: - The table

  /// The figures behind the drawing, to be unfolded.
  private var table: HTML {
    """
    <details class="data"><summary>\(visit.say("Vis tallene som tabel", "Show the figures as a table"))\
    </summary>
    \(periods)</details>

    """
  }

  /// The figures, newest first.
  var periods: HTML {
    let scale = scale
    var columns: [Column<Series.Point>] = [
      .head(visit.say("Periode", "Period"), sort: { $0.period?.start.description }) {
        "\(format.named($0.name))"
      },
      .number(visit.say("Værdi", "Value"), sort: { $0.row?.optionalText("value") }) { point in
        value(of: point)
      },
      .number(visit.say("Laveste part", "Lowest party"), sort: { $0.row?.optionalText("lowest") }) {
        "\(scale.value($0.row?.decimal("lowest")))"
      },
      .number(visit.say("Højeste part", "Highest party"), sort: { $0.row?.optionalText("highest") })
      {
        "\(scale.value($0.row?.decimal("highest")))"
      },
      .number(visit.say("Parter", "Parties")) {
        "\(format.number($0.row?.whole("reporting") ?? 0))"
      },
    ]
    if series.points.contains(where: { $0.row?.decimal("denominator") != nil }) {
      columns.append(
        .number(visit.say("Tæller / nævner", "Numerator / denominator")) { parts(of: $0) })
    }
    return visit.table(
      standing.row.text("title"), note: visit.say("periode for periode", "period by period"),
      rows: series.points.reversed(), csv: nil, columns)
  }

  private func value(of point: Series.Point) -> HTML {
    guard point.row != nil else {
      return "<span class=\"status missing\">\(visit.say("Mangler", "Missing"))</span>"
    }
    guard let value = point.value else {
      return "\(visit.say("kan ikke lægges sammen", "cannot be put together"))"
    }
    return "<span data-figure=\"value:\(standing.slug):\(point.name)\">\(scale.value(value))</span>"
  }

  private func parts(of point: Series.Point) -> HTML {
    guard let row = point.row, let numerator = row.decimal("numerator"),
      let denominator = row.decimal("denominator")
    else { return "–" }
    return "\(format.number(numerator)) / \(format.number(denominator))"
  }
}
