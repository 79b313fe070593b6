import Domain
import HTML

/// Each indicator in the report: what it is, where it stands, its chart and its figures.
enum ReportIndicators {
  static func html(_ facts: ReportFacts, _ visit: Visit) -> HTML {
    let heading = visit.say("Indikatorerne", "The indicators")
    guard !facts.standings.isEmpty else {
      let text = visit.say("Der er ingen indikatorer endnu.", "There are no indicators yet.")
      return ReportPage.part(heading, "<p>\(text)</p>")
    }
    let items = facts.standings.map { indicator($0, facts, visit) }
    return ReportPage.part(heading, "\(items)", startsPage: true)
  }

  private static func indicator(
    _ standing: IndicatorStanding, _ facts: ReportFacts, _ visit: Visit
  ) -> HTML {
    let definition = facts.definitions[standing.slug]?.text("definition") ?? ""
    let chart = IndicatorChart(
      standing: standing, series: facts.series[standing.slug] ?? Series([]),
      targets: Targets(facts.targets, of: standing.slug), visit: visit, isPrinted: true)
    let stories = facts.stories.filter { $0.text("indicator") == standing.slug }.prefix(2)
    let told: [HTML] = stories.map { row in
      "<blockquote>\(Paragraphs.html(row.text("text")))<p class=\"meta\">\(row.text("party_name"))</p></blockquote>"
    }
    let meaning: HTML? = definition.isEmpty ? nil : "<p>\(definition)</p>"
    return """
      <section class="report-indicator"><h3>\(standing.row.text("title"))</h3>
      \(meaning)\(facts.definitions[standing.slug].map { figures(standing, $0, visit) })\
      \(chart.figure(heading: visit.say("Udvikling", "Course")) ?? few(chart, visit))
      \(told)</section>

      """
  }

  private static func figures(
    _ standing: IndicatorStanding, _ definition: JSON, _ visit: Visit
  ) -> HTML {
    let indicator = Indicator(
      definition: definition, earlier: [], standing: standing, series: Series([]), targets: [],
      stories: [], reporters: [], measurements: .init())
    return IndicatorHead.figures(indicator, visit)
  }

  private static func few(_ chart: IndicatorChart, _ visit: Visit) -> HTML {
    guard !chart.series.points.isEmpty else {
      return """
        <p>\(visit.say(
          "Ingen tal er godkendt endnu.", "No figures have been approved yet."))</p>
        """
    }
    return chart.periods
  }
}
