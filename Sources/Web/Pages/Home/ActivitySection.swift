import Domain
import HTML

/// The activities at a glance: how many in which state, whose they are, and the latest.
struct ActivitySection {
  /// Rows of `status.show`'s section `activities`.
  let states: [JSON]
  /// Rows of `activity.list`.
  let activities: [JSON]
  /// Whether the list holds all of them.
  let isComplete: Bool
  let visit: Visit
  /// So many of the latest are shown, and so many owners.
  var most = 5

  private var format: Format { visit.format }

  var html: HTML {
    guard !activities.isEmpty else {
      let text = visit.say(
        "Her kommer partnernes aktiviteter. Partnerne opretter dem selv.",
        "The partners' activities will stand here. The partners add them themselves.")
      return visit.empty(
        text, next: (visit.say("Se parterne", "See the parties"), visit.here("parties")))
    }
    return """
      \(counts)
      <div class="columns"><div>\(latest)</div><aside>\(owners)</aside></div>
      <p class="more"><a href="\(visit.here("activities"))">\
      \(visit.say("Alle aktiviteter", "All activities"))</a></p>
      """
  }

  private var counts: HTML {
    let items = ActivityState.allCases.compactMap { state -> HTML? in
      guard let row = states.first(where: { $0.text("state") == state.rawValue }),
        let count = row.whole("activities")
      else { return nil }
      let figure = Figure.html("activities", state.rawValue, format.number(count))
      let word = format(state.name.inSentence)
      return "<li><span class=\"status \(state.rawValue)\">\(figure) \(word)</span></li>\n"
    }
    return "<ul class=\"legend\">\(items)</ul>"
  }

  private var latest: HTML {
    let rows = Self.newest(activities).prefix(most).map { row -> HTML in
      let state: ActivityState? = row.choice("state")
      let badge: HTML? = state.map { Status.badge($0, format) }
      let changed = row.instant("updated_at").map { at in
        let day = format.day(format.zone.day(of: at))
        return " · " + visit.say("ændret \(day)", "changed \(day)")
      }
      return """
        <li><h4><a href="\(visit.here("activities", row.text("id")))">\(row.text("title"))</a></h4>\
        <p>\(badge) <span class="meta">\(row.text("owner_name"))\(changed)</span></p></li>

        """
    }
    return """
      <h3>\(visit.say("Seneste aktiviteter", "Latest activities"))</h3>
      <ul class="list">\(rows)</ul>
      """
  }

  /// Those changed last first; then those that came last, whose ids are the greatest.
  static func newest(_ activities: [JSON]) -> [JSON] {
    activities.sorted {
      ($0.text("updated_at"), $0.text("id")) > ($1.text("updated_at"), $1.text("id"))
    }
  }

  private var owners: HTML? {
    guard isComplete else { return nil }
    let counted = Self.byOwner(activities)
    let rows = counted.prefix(most).map { owner -> HTML in
      let figure = Figure.html("activities_of", owner.slug, format.number(owner.count))
      return """
        <div><dt><a href="\(visit.here("parties", owner.slug))">\(owner.name)</a></dt>\
        <dd>\(figure)</dd></div>

        """
    }
    let rest = counted.count - most
    let more: HTML? =
      rest > 0
      ? """
      <p class="meta">\(visit.say(
        "og \(format.number(rest)) andre", "and \(format.number(rest)) others"))</p>
      """ : nil
    return """
      <h3>\(visit.say("Hvem der driver dem", "Who runs them"))</h3>
      <dl class="facts owners">\(rows)</dl>\(more)
      """
  }

  /// How many activities each owner has, most first.
  static func byOwner(_ activities: [JSON]) -> [(slug: String, name: String, count: Int)] {
    Dictionary(grouping: activities) { $0.text("owner") }
      .map { (slug: $0.key, name: $0.value[0].text("owner_name"), count: $0.value.count) }
      .sorted {
        ($1.count, $0.name.lowercased(), $0.slug) < ($0.count, $1.name.lowercased(), $1.slug)
      }
  }
}
