import Domain
import HTML

/// Every activity in the report.
enum ReportActivities {
  static func html(_ facts: ReportFacts, _ visit: Visit) -> HTML {
    let format = visit.format
    guard !facts.activities.rows.isEmpty else {
      return
        "<p>\(visit.say("Der er ingen aktiviteter endnu.", "There are no activities yet."))</p>"
    }
    let columns: [Column<JSON>] = [
      .head(visit.say("Aktivitet", "Activity")) { "\($0.text("title"))" },
      .text(visit.say("Ejer", "Owner")) { "\($0.text("owner_name"))" },
      .text(visit.say("Status", "Status")) { row in
        row.choice("state", of: ActivityState.self).map { Status.badge($0, format) } ?? ""
      },
      .text(visit.say("Start", "Start"), sort: { start(of: $0)?.description }) {
        "\(start(of: $0).map { format.shortDay($0) } ?? "–")"
      },
      .text(visit.say("Slut", "End"), sort: { end(of: $0)?.description }) {
        "\(end(of: $0).map { format.shortDay($0) } ?? "–")"
      },
      .number(visit.say("Tildelt", "Allocated"), sort: { $0.optionalText("allocated") }) { row in
        let amount = row.decimal("allocated")
        return "\(amount.map { format.money($0, row.text("currency"), whole: true) } ?? "–")"
      },
    ]
    return """
      \(visit.table(
        visit.say("Aktiviteter", "Activities"), rows: facts.activities.rows,
        csv: visit.csv("activity.list"), columns))\
      \(ReportRest.html(facts.activities, visit))
      """
  }

  private static func start(of row: JSON) -> Day? {
    row.day("actual_start") ?? row.day("planned_start")
  }

  private static func end(of row: JSON) -> Day? {
    row.day("actual_end") ?? row.day("planned_end")
  }
}
