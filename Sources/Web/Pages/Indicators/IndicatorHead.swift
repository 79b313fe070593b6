import Domain
import HTML

/// The top of an indicator's page: what it is, and where it stands.
enum IndicatorHead {
  static func html(_ indicator: Indicator, _ visit: Visit) -> HTML {
    let definition = indicator.definition.text("definition")
    let lead: HTML? = definition.isEmpty ? nil : "<p class=\"lead\">\(definition)</p>"
    return "<h1>\(indicator.title)</h1>\n\(lead)"
  }

  /// The latest figure beside what it is compared with.
  static func figures(_ indicator: Indicator, _ visit: Visit) -> HTML {
    let standing = indicator.standing
    let facts = [latest(standing, visit), baseline(indicator, visit), target(standing, visit)]
      .compactMap { $0 }
    let trend: HTML? = standing.trend.map { " <span class=\"meta\">\(visit.say($0))</span>" }
    return """
      <p>\(Status.badge(standing.band, visit.format))\(trend)</p>
      <dl class="stats">\(facts)</dl>
      \(progress(standing, visit))
      """
  }

  private static func latest(_ standing: IndicatorStanding, _ visit: Visit) -> HTML {
    guard let actual = standing.actual else {
      return """
        <div><dt>\(visit.say("Seneste tal", "Latest figure"))</dt><dd>–<small>\
        \(visit.say("ingen godkendte tal endnu", "no approved figures yet"))</small></dd></div>
        """
    }
    let reporting = visit.format.count(standing.row.whole("reporting") ?? 0, .party)
    let previous: HTML? = standing.row.decimal("previous").map { previous in
      let name = standing.period("previous_period") ?? ""
      return """
        <small>\(visit.say("før", "before")): \
        \(Figure.html("previous", standing.slug, standing.scale.value(previous))) (\(name))</small>
        """
    }
    return """
      <div><dt>\(visit.say("Seneste tal", "Latest figure"))</dt>\
      <dd>\(Figure.html("actual", standing.slug, standing.scale.value(actual)))\
      <small>\(standing.period("period") ?? "") · \(reporting)</small>\(previous)</dd></div>
      """
  }

  private static func baseline(_ indicator: Indicator, _ visit: Visit) -> HTML {
    let definition = indicator.definition
    let name = visit.say("Udgangspunkt", "Baseline")
    guard let value = definition.decimal("baseline_value") else {
      let reason = definition.optionalText("baseline_missing_reason")
      return """
        <div><dt>\(name)</dt><dd>–<small>\
        \(reason ?? visit.say("ikke oplyst", "not given"))</small></dd></div>
        """
    }
    let period = definition.optionalText("baseline_period").map { visit.format.named($0) }
    return """
      <div><dt>\(name)</dt><dd>\(Figure.html("baseline", indicator.slug, indicator.scale.value(value)))\
      <small>\(period)</small></dd></div>
      """
  }

  private static func target(_ standing: IndicatorStanding, _ visit: Visit) -> HTML {
    let name = visit.say("Mål", "Target")
    guard let target = standing.target else {
      return """
        <div><dt>\(name)</dt><dd>–<small>\
        \(visit.say("intet bekræftet mål", "no confirmed target"))</small></dd></div>
        """
    }
    return """
      <div><dt>\(name)</dt><dd>\(Figure.html("target", standing.slug, standing.scale.value(target)))\
      <small>\(standing.period("target_period"))</small></dd></div>
      """
  }

  private static func progress(_ standing: IndicatorStanding, _ visit: Visit) -> HTML? {
    guard let progress = standing.progress else { return nil }
    let text = visit.format.percent(progress, decimals: 0)
    let figure = Figure.html("progress", standing.slug, text)
    let share = min(max(progress.position ?? 0, 0), 100).rounded()
    let label = visit.say("\(text) af vejen til målet", "\(text) of the way to the target")
    let words =
      progress.isNegative
      ? visit.markup(
        "\(figure): længere fra målet end udgangspunktet",
        "\(figure): further from the target than the baseline")
      : visit.markup(
        "\(figure) af vejen fra udgangspunktet til målet",
        "\(figure) of the way from the baseline to the target")
    return """
      <p>\(words)</p>
      <progress class="progress \(standing.band.rawValue)" max="100" value="\(Int(share))" \
      aria-label="\(label)"></progress>
      """
  }
}
