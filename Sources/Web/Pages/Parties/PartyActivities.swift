import Domain
import HTML

/// The activities that a partner owns.
enum PartyActivities {
  static func html(_ rows: [JSON], owner: String, _ visit: Visit) -> HTML {
    """
    <section>
    <h2>\(visit.say(Section.activities.name))</h2>
    \(visit.table(
      visit.say("Partens aktiviteter", "The party's activities"), rows: rows,
      csv: visit.csv("activity.list", ["owner": owner]),
      empty: visit.empty(
        visit.say("Parten ejer ingen aktiviteter endnu.", "The party owns no activities yet.")),
      [
        .head(visit.say("Aktivitet", "Activity")) {
          "<a href=\"\(visit.here("activities", $0.text("id")))\">\($0.text("title"))</a>"
        },
        .text(visit.say("Tilstand", "State")) { "\(ActivitiesPage.badge($0, visit))" },
        .text(visit.say("Periode", "Period"), sort: { $0.optionalText("planned_start") }) {
          "\(ActivitiesPage.span($0, visit.format))"
        },
      ]))
    </section>
    """
  }
}
