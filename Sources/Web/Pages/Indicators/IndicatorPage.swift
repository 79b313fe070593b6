import Commands
import Domain
import HTML

/// One indicator: what is measured and how, its course against the targets, and every value behind
/// it.
enum IndicatorPage: Page {
  static let path = "/i/{initiative}/{party}/indicators/{indicator}"
  static let audience = Audience.members(.members)
  static let forms = IndicatorPanels.forms

  static func show(_ visit: Visit) async throws -> Content {
    let slug = visit.parameter("indicator")
    let replies = try await visit.read(
      Request("indicator.show", ["indicator": slug]),
      Request("status.show", ["section": "indicator"]),
      Request("indicator.series", ["indicator": slug]),
      Request("target.list", ["indicator": slug, "limit": "1000"]),
      Request("story.list", ["indicator": slug, "limit": "20"]),
      Request("reporter.list", ["indicator": slug, "limit": "1000"]),
      Request(
        "measurement.list",
        [
          "indicator": slug, "state": "approved", "limit": "50", "cursor": visit.query["cursor"],
        ]), Request("goal.list", ["indicator": slug]))
    // an indicator that has ended is no longer in the status; what it was stays readable
    let status = replies[1].rows.first { $0.text("indicator") == slug }
    let indicator = Indicator(
      definition: replies[0].result, earlier: replies[0].rows,
      standing: IndicatorStanding(status ?? replies[0].result, visit),
      series: Series(replies[2].rows), targets: replies[3].rows, stories: replies[4].rows,
      reporters: replies[5].rows, measurements: replies[6])
    return Content(
      indicator.title, heading: IndicatorHead.html(indicator, visit), section: .indicators,
      trail: [(visit.say("Indikatorer", "Indicators"), visit.here("indicators"))],
      main: """
        \(IndicatorHead.figures(indicator, visit))
        \(course(indicator, visit))
        \(try await IndicatorPanels.html(visit, slug))
        \(IndicatorFacts.html(indicator, visit))
        \(IndicatorTargets.html(indicator, visit))
        \(IndicatorGoals.html(replies[7].rows, visit))
        \(IndicatorValues.html(indicator, visit))
        \(IndicatorVersions.html(indicator, visit))
        """)
  }

  /// The chart, and the story behind the curve beside it.
  private static func course(_ indicator: Indicator, _ visit: Visit) -> HTML {
    let chart = IndicatorChart(
      standing: indicator.standing, series: indicator.series,
      targets: Targets(indicator.targets, of: indicator.slug), visit: visit)
    let figure = chart.figure(heading: visit.say("Udvikling", "Course"))
    return """
      <section>\(figure ?? few(indicator, chart, visit))
      \(IndicatorStories.html(indicator, visit))</section>
      """
  }

  /// What stands in the place of a chart that two points would not fill.
  private static func few(
    _ indicator: Indicator, _ chart: IndicatorChart, _ visit: Visit
  ) -> HTML {
    let heading: HTML = "<h2>\(visit.say("Udvikling", "Course"))</h2>"
    guard !indicator.series.points.isEmpty else {
      let text = visit.say(
        "Her kommer kurven, når der er godkendt tal for mindst to perioder.",
        "The curve will stand here when figures of at least two periods are approved.")
      return heading + visit.empty(text, next: nextStep(visit))
    }
    return """
      \(heading)<p>\(visit.say(
        "Kurven kommer, når der er godkendt tal for mindst to perioder.",
        "The curve comes when figures of at least two periods are approved."))</p>
      \(chart.periods)\(visit.csvLink(visit.csv("indicator.series", ["indicator": indicator.slug])))
      """
  }

  private static func nextStep(_ visit: Visit) -> (name: String, path: String)? {
    switch visit.seat.role {
    case .backbone:
      (visit.say("Se, hvad der er at godkende", "See what is to be approved"), visit.here("review"))
    case .partner: (visit.say("Indberet tal", "Report figures"), visit.here("reporting"))
    case .funder: nil
    }
  }
}
