import Domain
import HTML

/// Goals with the indicators that measure them, and where each of those stands.
struct AgendaGoals {
  /// The goals, as `agenda.show` and `goal.list` have them.
  let goals: [JSON]
  /// Where every indicator stands, by its short name.
  let standings: [String: IndicatorStanding]
  let visit: Visit

  /// Reads the standings from the rows of `status.show`.
  init(goals: [JSON], status: [JSON], visit: Visit) {
    self.goals = goals
    self.visit = visit
    standings = Dictionary(
      status.map { ($0.text("indicator"), IndicatorStanding($0, visit)) },
      uniquingKeysWith: { $1 })
  }

  /// The goals as a list; nil where there is none.
  var html: HTML? {
    guard !goals.isEmpty else { return nil }
    return "<ul class=\"list goals\">\n\(goals.map { item($0) })</ul>\n"
  }

  private func item(_ goal: JSON) -> HTML {
    """
    <li>\(statement(goal))\(measures(goal))</li>

    """
  }

  /// What is to be reached, and by when.
  func statement(_ goal: JSON) -> HTML {
    let day = goal.day("due").map { visit.format.day($0) } ?? ""
    return """
      <p><b>\(goal.text("statement"))</b> \
      <span class="meta">\(visit.say("senest \(day)", "by \(day)"))</span></p>
      """
  }

  /// The indicators, each with its figure, target and progress.
  func measures(_ goal: JSON) -> HTML {
    let items = goal.list("indicators").map { row -> HTML in
      let slug = row.text("indicator")
      let link: HTML =
        "<a href=\"\(visit.here("indicators", slug))\">\(row.text("title"))</a>"
      guard let standing = standings[slug] else { return "<li>\(link)</li>\n" }
      return """
        <li>\(link) \(Status.badge(standing.band, visit.format)) \
        <span class="meta">\(figures(standing))</span>\(bar(standing))</li>

        """
    }
    return "<ul class=\"measures\">\n\(items)</ul>"
  }

  private func figures(_ standing: IndicatorStanding) -> HTML {
    let now: HTML =
      if let actual = standing.actual {
        Figure.html("actual", standing.slug, standing.scale.value(actual))
      } else {
        "\(visit.say("ingen godkendte tal endnu", "no approved figures yet"))"
      }
    guard let target = standing.target else {
      return "\(now) · \(visit.say("intet bekræftet mål", "no confirmed target"))"
    }
    let figure = Figure.html("target", standing.slug, standing.scale.value(target))
    return "\(now) · \(visit.say("mål", "target")) \(figure)\(progress(standing))"
  }

  private func progress(_ standing: IndicatorStanding) -> HTML? {
    standing.progress.map { progress in
      let text = visit.format.percent(progress, decimals: 0)
      let figure = Figure.html("progress", standing.slug, text)
      let words =
        progress.isNegative
        ? visit.markup("\(figure), længere fra målet", "\(figure), further from the target")
        : visit.markup("\(figure) af vejen", "\(figure) of the way")
      return " · \(words)"
    }
  }

  private func bar(_ standing: IndicatorStanding) -> HTML? {
    guard let progress = standing.progress else { return nil }
    let text = visit.format.percent(progress, decimals: 0)
    let share = min(max(progress.position ?? 0, 0), 100).rounded()
    let label = visit.say("\(text) af vejen til målet", "\(text) of the way to the target")
    return """
      <progress class="progress \(standing.band.rawValue)" max="100" value="\(Int(share))" \
      aria-label="\(label)"></progress>
      """
  }
}
