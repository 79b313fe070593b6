import Domain
import HTML

/// How much of what was expected has been reported, on time, and approved.
enum CompletenessRates {
  /// The figures of the answer of `completeness.show`.
  static func html(_ result: JSON, _ visit: Visit) -> HTML {
    let expected = result.whole("expected") ?? 0
    let share = { (rate: String, count: String) -> HTML in
      let percent = result.decimal(rate).map {
        visit.format.percent($0.shifted(by: 2), decimals: 0)
      }
      let of = visit.say(
        "\(visit.format.number(result.whole(count) ?? 0)) af \(visit.format.number(expected))",
        "\(visit.format.number(result.whole(count) ?? 0)) of \(visit.format.number(expected))")
      return "\(percent ?? "–")<small>\(of)</small>"
    }
    return """
      <dl class="stats">
      <div><dt>\(visit.say("Indberettet", "Reported"))</dt><dd>\(share("completeness", "submitted"))</dd></div>
      <div><dt>\(visit.say("Til tiden", "On time"))</dt><dd>\(share("timeliness", "on_time"))</dd></div>
      <div><dt>\(visit.say("Godkendt", "Approved"))</dt>\
      <dd>\(visit.format.number(result.whole("approved") ?? 0))<small>\(visit.say(
        "af \(visit.format.number(expected))", "of \(visit.format.number(expected))"))</small></dd></div>
      <div><dt>\(visit.say("Overskredet", "Overdue"))</dt><dd>\(visit.format.number(result.whole("overdue") ?? 0))</dd></div>
      </dl>

      """
  }
}
