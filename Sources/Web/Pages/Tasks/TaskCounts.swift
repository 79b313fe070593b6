import Domain
import HTML

/// How many tasks the backbone has in a phase, function by function: what funders are shown.
struct TaskCounts {
  /// Rows of `task.count`.
  let rows: [JSON]
  let phase: Phase
  let visit: Visit

  var html: HTML {
    visit.table(
      visit.say("Sekretariatets opgaver", "The backbone's tasks"), note: visit.say(phase.name),
      rows: rows, csv: visit.csv("task.count", ["phase": phase.rawValue]),
      [
        .head(visit.say("Funktion", "Function")) { row in
          "\(row.choice("function", of: BackboneFunction.self).map { visit.say($0.name) })"
        },
        number(visit.say("Åbne", "Open"), "open"),
        number(visit.say("Heraf forsinkede", "Late among them"), "late"),
        number(visit.say("Udført", "Done"), "done"),
        number(visit.say("Opgivet", "Dropped"), "dropped"),
      ])
  }

  private func number(_ name: String, _ column: String) -> Column<JSON> {
    .number(name, sort: { $0.optionalText(column) }) { row in
      "\(visit.format.number(row.whole(column) ?? 0))"
    }
  }
}
