import Commands
import Domain
import HTML

/// One task on the board: what, who, by when, how far; the backbone changes it in place.
struct TaskItem {
  let row: JSON
  let members: [JSON]
  let visit: Visit

  private var id: String { row.text("id") }
  private var isOpen: Bool { ["open", "late"].contains(row.text("state")) }

  var html: HTML {
    let note = row.text("note")
    let text: HTML? = note.isEmpty ? nil : Paragraphs.html(note)
    let change: HTML? = visit.seat.role == .backbone ? actions : nil
    return """
      <li id="t-\(id)"><h3>\(row.text("title"))</h3>
      <p>\(badge) <span class="meta">\(facts)</span></p>\(text)\(change)</li>

      """
  }

  private var badge: HTML {
    let (style, name) =
      switch row.text("state") {
      case "done": ("approved", visit.say("Udført", "Done"))
      case "late": ("overdue", visit.say("Forsinket", "Late"))
      case "dropped": ("cancelled", visit.say("Opgivet", "Dropped"))
      default: ("submitted", visit.say("Åben", "Open"))
      }
    return Status.badge(style, name)
  }

  private var facts: String {
    let owner = row.optionalText("owner") ?? visit.say("ingen har den endnu", "nobody has it yet")
    let due = row.day("due").map {
      visit.say("senest \(visit.format.day($0))", "by \(visit.format.day($0))")
    }
    let phase = row.choice("phase", of: Phase.self).map { visit.say($0.name) }
    return [owner, due, phase].compactMap(\.self).joined(separator: " · ")
  }

  // MARK: - Changing it

  private var actions: HTML {
    let edited = visit.submission?.verb == "task.update" && visit.submission?.form == id
    let form = visit.form("task.update", key: id, hidden: ["id": id], guardsChanges: true) { form in
      """
      <input type="hidden" name="_clearable" value="note">\
      \(form.field("title", label: visit.say("Opgave", "Task"), value: row.text("title"),
        isRequired: true))\
      \(Self.fields(form, row, members, visit))\
      <div class="actions">\(form.button(visit.say("Gem", "Save")))</div>
      """
    }
    let buttons: HTML =
      isOpen
      ? "\(button("done", visit.say("Udført", "Done")))\(button("dropped", visit.say("Opgiv", "Drop")))"
      : button("open", visit.say("Åbn igen", "Reopen"))
    return """
      <div class="actions">\(buttons)</div>
      <details class="fold"\("open", if: edited)><summary>\(visit.say("Ret", "Change"))\
      <span class="sr"> \(row.text("title"))</span></summary>
      \(form)</details>
      """
  }

  private func button(_ state: String, _ name: String) -> HTML {
    visit.form(
      "task.update", key: "\(id)-\(state)", hidden: ["id": id, "state": state], style: "inline"
    ) { _ in
      """
      <button type="submit" class="quiet">\(name)<span class="sr">: \(row.text("title"))</span></button>
      """
    }
  }

  /// Who does it, by when, and notes; filled in from a task where there is one.
  static func fields(_ form: Form, _ row: JSON?, _ members: [JSON], _ visit: Visit) -> HTML {
    let nobody = (value: "", name: visit.say("Vælg …", "Choose …"))
    let owners = members.map { (value: $0.text("id"), name: $0.text("name")) }
    let owner = row.flatMap { row in
      members.first { $0.text("name") == row.text("owner") }?.text("id")
    }
    return """
      <div class="fields">\
      \(form.select("owner", label: visit.say("Hvem", "Who"), options: [nobody] + owners, value: owner))\
      \(form.field("due", label: visit.say("Senest", "By"), kind: .date,
        value: row?.optionalText("due")))</div>\
      \(form.field("note", label: visit.say("Noter", "Notes"), kind: .lines(3),
        value: row?.text("note")))
      """
  }
}
