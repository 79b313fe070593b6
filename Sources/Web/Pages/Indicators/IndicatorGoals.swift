import Domain
import HTML

/// The goals of the common agenda that an indicator tells about.
enum IndicatorGoals {
  /// The goals in force; nil where there is none.
  static func html(_ goals: [JSON], _ visit: Visit) -> HTML? {
    guard !goals.isEmpty else { return nil }
    let items = goals.map { goal -> HTML in
      let day = goal.day("due").map { visit.format.day($0) } ?? ""
      return """
        <li><a href="\(visit.here("agenda"))#goals">\(goal.text("statement"))</a> \
        <span class="meta">\(visit.say("senest \(day)", "by \(day)"))</span></li>

        """
    }
    return """
      <section><h2>\(visit.say("Mål, den fortæller om", "Goals it tells about"))</h2>
      <ul>
      \(items)</ul></section>

      """
  }
}
