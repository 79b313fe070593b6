import Domain
import HTML

/// The earlier versions of an indicator's definition, whose figures are never mixed with today's.
enum IndicatorVersions {
  static func html(_ indicator: Indicator, _ visit: Visit) -> HTML? {
    guard !indicator.earlier.isEmpty else { return nil }
    let items = indicator.earlier.map { item($0, indicator, visit) }
    return """
      <section><h2>\(visit.say("Tidligere udgaver", "Earlier versions"))</h2>
      <p class="meta">\(visit.say(
        "Da definitionen blev ændret, begyndte en ny række tal. De gamle står her for sig.",
        "When the definition changed, a new series began. The old figures stand here by themselves."))</p>
      <ul class="list">\(items)</ul></section>

      """
  }

  private static func item(_ version: JSON, _ indicator: Indicator, _ visit: Visit) -> HTML {
    let number = version.text("version")
    let scale = Scale(version, visit)
    var about = [visit.say("Udgave \(number)", "Version \(number)")]
    if let at = version.instant("defined_at") {
      let day = visit.format.day(visit.format.zone.day(of: at))
      about.append(visit.say("fra \(day)", "from \(day)"))
    }
    if let baseline = version.decimal("baseline_value") {
      about.append(visit.say("udgangspunkt ", "baseline ") + scale.value(baseline))
    }
    let csv = visit.csv("indicator.series", ["indicator": indicator.slug, "version": number])
    return """
      <li><h3>\(version.text("title"))</h3><p>\(version.text("definition"))</p>\
      <p class="meta">\(about.joined(separator: " · "))</p>\(visit.csvLink(csv))</li>

      """
  }
}
