import Domain
import HTML

/// What the owner of an activity has promised: "we will …", by a day, kept or not.
enum Commitments {
  static func html(_ rows: [JSON], activity: String, isOwn: Bool, _ visit: Visit) -> HTML {
    let format = visit.format
    let nothing = visit.empty(
      isOwn
        ? visit.say(
          "I har ikke lovet noget endnu. Et tilsagn er én sætning og en dato.",
          "You have made no commitments yet. A commitment is one sentence and a date.")
        : visit.say("Der er ingen tilsagn endnu.", "There are no commitments yet."))
    var columns: [Column<JSON>] = [
      .head(visit.say("Vi vil …", "We will …")) { "\($0.text("text"))" },
      .text(visit.say("Senest", "By"), sort: { $0.optionalText("due") }) {
        "\($0.day("due").map(format.day))"
      },
      .text(visit.say("Tilstand", "State")) { row in badge(row, visit) },
    ]
    if isOwn {
      columns.append(.actions(visit.say("Handlinger", "Actions")) { row in decide(row, visit) })
    }
    let add: HTML? = isOwn ? form(activity, visit) : nil
    return """
      <section>
      <h2>\(visit.say("Tilsagn", "Commitments"))</h2>
      \(visit.table(
        visit.say("Tilsagn", "Commitments"), rows: rows,
        csv: visit.csv("commitment.list", ["activity": activity]), empty: nothing, columns))\(add)
      </section>

      """
  }

  private static func badge(_ row: JSON, _ visit: Visit) -> HTML {
    let (style, name) =
      switch row.text("state") {
      case "kept": ("approved", visit.say("Holdt", "Kept"))
      case "late": ("overdue", visit.say("Forsinket", "Late"))
      case "dropped": ("cancelled", visit.say("Opgivet", "Dropped"))
      default: ("submitted", visit.say("Åbent", "Open"))
      }
    return "<span class=\"status \(style)\">\(name)</span>"
  }

  private static func decide(_ row: JSON, _ visit: Visit) -> HTML {
    func button(_ state: String, _ name: String) -> HTML {
      visit.form(
        "commitment.update", key: "\(row.text("id"))-\(state)",
        hidden: ["id": row.text("id"), "state": state], style: "inline"
      ) { form in form.button(name, style: .quiet) }
    }
    let isOpen = ["open", "late"].contains(row.text("state"))
    return isOpen
      ? "\(button("kept", visit.say("Holdt", "Kept")))\(button("dropped", visit.say("Opgivet", "Dropped")))"
      : button("open", visit.say("Åbn igen", "Reopen"))
  }

  private static func form(_ activity: String, _ visit: Visit) -> HTML {
    visit.form("commitment.add", hidden: ["activity": activity], guardsChanges: true) { form in
      """
      <div class="fields">\
      \(form.field("text", label: visit.say("Vi vil …", "We will …"), isRequired: true))\
      \(form.field("due", label: visit.say("Senest", "By"), kind: .date, isRequired: true))</div>\
      <div class="actions">\(form.button(visit.say("Tilføj tilsagn", "Add commitment"), style: .secondary))</div>
      """
    }
  }
}
