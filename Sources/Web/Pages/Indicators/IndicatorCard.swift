import Commands
import Domain
import HTML

/// An indicator at a glance: its latest figure, where it comes from and where it should go.
///
/// Lean on purpose: a dashboard shows dozens.
enum IndicatorCard {
  /// The card; `values` are those of its series, oldest first, for the line.
  static func html(_ standing: IndicatorStanding, values: [Decimal?], _ visit: Visit) -> HTML {
    let trend: HTML? = standing.trend.map { "<p class=\"meta\">\(visit.say($0))</p>" }
    return """
      <article class="card indicator"><h3><a href="\(visit.here("indicators", standing.slug))">\
      \(standing.row.text("title"))</a></h3>
      \(value(standing, visit))
      \(line(standing, values, visit))\
      <p>\(Status.badge(standing.band, visit.format))\(progress(standing, visit))</p>\(trend)\
      </article>

      """
  }

  /// The figure, its period, and the two it is compared with.
  private static func value(_ standing: IndicatorStanding, _ visit: Visit) -> HTML {
    let comparison = comparison(standing, visit)
    guard let actual = standing.actual else {
      let text =
        standing.row.optionalText("period") == nil
        ? visit.say("Ingen godkendte tal endnu", "No approved figures yet")
        : visit.say(
          "Kan ikke lægges sammen; se tallene part for part",
          "Cannot be put together; see the figures by party")
      return "<p class=\"meta\">\(text)</p><p class=\"meta\">\(comparison)</p>"
    }
    let period = standing.period("period") ?? ""
    return """
      <p class="value"><b data-figure="actual:\(standing.slug)">\
      \(standing.scale.figure(actual))</b> <span>\(standing.scale.unit)</span></p>\
      <p class="meta">\(period)\(comparison.isEmpty ? "" : " · ")\(comparison)</p>
      """
  }

  private static func comparison(_ standing: IndicatorStanding, _ visit: Visit) -> HTML {
    var parts: [HTML] = []
    if let baseline = standing.baseline {
      let figure = Figure.html("baseline", standing.slug, standing.scale.figure(baseline))
      parts.append("\(visit.say("udgangspunkt", "baseline")) \(figure)")
    }
    if let target = standing.target {
      let figure = Figure.html("target", standing.slug, standing.scale.figure(target))
      let period = standing.row.optionalText("target_period").map {
        visit.say(" i ", " in ") + visit.format.shortlyNamed($0)
      }
      parts.append("\(visit.say("mål", "target")) \(figure)\(period)")
    } else {
      parts.append("\(visit.say("intet bekræftet mål", "no confirmed target"))")
    }
    return parts.dropFirst().reduce(parts[0]) { $0 + " · " + $1 }
  }

  private static func progress(_ standing: IndicatorStanding, _ visit: Visit) -> HTML? {
    guard let progress = standing.progress else { return nil }
    let text = visit.format.percent(progress, decimals: 0)
    let figure = Figure.html("progress", standing.slug, text)
    let words =
      progress.isNegative
      ? visit.markup("\(figure), længere fra målet", "\(figure), further from the target")
      : visit.markup("\(figure) af vejen", "\(figure) of the way")
    return " <span class=\"meta\">\(words)</span>"
  }

  private static func line(
    _ standing: IndicatorStanding, _ values: [Decimal?], _ visit: Visit
  ) -> HTML? {
    let places = values.map { $0?.position }
    guard places.filter({ $0 != nil }).count > 1 else { return nil }
    let ends = values.compactMap { $0 }
    let first = standing.scale.value(ends.first)
    let last = standing.scale.value(ends.last)
    let label = visit.say("Kurve fra \(first) til \(last)", "Curve from \(first) to \(last)")
    return Sparkline(label: label, values: places, target: standing.target?.position).svg
  }
}
