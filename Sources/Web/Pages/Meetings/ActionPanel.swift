import Commands
import Domain
import HTML

/// What a meeting agreed that somebody does, and the form for more of it.
struct ActionPanel {
  let meeting: JSON
  /// The rows of `action.list`.
  let rows: [JSON]
  /// The rows of `member.list`.
  let members: [JSON]
  let visit: Visit

  private var tends: Bool {
    meeting.flag("tends") && meeting.text("state") != MeetingState.cancelled.rawValue
  }

  var html: HTML? {
    guard !rows.isEmpty || tends else { return nil }
    let list: HTML =
      rows.isEmpty
      ? "<p class=\"meta\">\(visit.say("Ingen aftaler endnu.", "No actions yet."))</p>"
      : ActionList(rows: rows, tends: tends, members: members, visit: visit).html
    return """
      <section><h2>\(visit.say("Aftaler", "Actions"))</h2>
      \(list)\(tends ? add : nil)</section>

      """
  }

  private var add: HTML {
    let isOpen = visit.submission?.verb == "action.add"
    return """
      <details class="fold no-print"\("open", if: isOpen)><summary>\(visit.say(
        "Notér en aftale", "Note an action"))</summary>
      \(visit.form("action.add", hidden: ["meeting": meeting.text("id")], guardsChanges: true) { form in
        """
        \(form.field("text", label: visit.say("Hvad skal gøres?", "What is to be done?"), isRequired: true))\
        <div class="fields">\
        \(form.select("owner", label: visit.say("Hvem", "Who"), options: ActionList.owners(members, visit), isRequired: true))\
        \(form.field("due", label: visit.say("Senest", "By"), kind: .date, isRequired: true))</div>\
        <div class="actions">\(form.button(visit.say("Notér", "Note")))</div>
        """
      })</details>

      """
  }
}

/// Actions with their owners and days; each can be said to be done by whoever it is.
struct ActionList {
  let rows: [JSON]
  /// Whether the reader may change all of them.
  let tends: Bool
  /// Who can be made an owner.
  let members: [JSON]
  let visit: Visit

  var html: HTML { "<ul class=\"list\">\n\(rows.map(item))</ul>\n" }

  /// Those who can own an action, as choices.
  static func owners(_ members: [JSON], _ visit: Visit) -> [(value: String, name: String)] {
    [("", visit.say("Vælg", "Choose"))]
      + members.filter { $0.text("state") == "active" }.map {
        (value: $0.text("id"), name: "\($0.text("name")), \($0.text("party_name"))")
      }
  }

  private func item(_ row: JSON) -> HTML {
    let due = row.day("due").map { visit.format.deadline($0) } ?? ""
    let who = [row.optionalText("owner"), row.text("party_name")].compactMap(\.self)
    let change: HTML? = tends || row.flag("own_party") ? actions(row) : nil
    return """
      <li id="a-\(row.text("id"))"><h3>\(row.text("text"))</h3>
      <p>\(badge(row)) <span class="meta">\(who.joined(separator: ", ")) · \(visit.say("senest", "by")) \(due)</span></p>\
      \(change)</li>

      """
  }

  private func badge(_ row: JSON) -> HTML {
    switch row.text("state") {
    case "done": Status.badge("approved", visit.say("Gjort", "Done"))
    case "late": Status.badge("overdue", visit.say("Forsinket", "Late"))
    case "dropped": Status.badge("cancelled", visit.say("Opgivet", "Dropped"))
    default: Status.badge("submitted", visit.say("Åben", "Open"))
    }
  }

  private func actions(_ row: JSON) -> HTML {
    let isOpen = ["open", "late"].contains(row.text("state"))
    let buttons: HTML =
      isOpen
      ? "\(button(row, "done", visit.say("Gjort", "Done")))\(button(row, "dropped", visit.say("Opgiv", "Drop")))"
      : button(row, "open", visit.say("Åbn igen", "Reopen"))
    return "<div class=\"actions\">\(buttons)</div>\(tends ? edit(row) : nil)"
  }

  private func button(_ row: JSON, _ state: String, _ name: String) -> HTML {
    let id = row.text("id")
    return visit.form(
      "action.update", key: "\(id)-\(state)", hidden: ["id": id, "state": state], style: "inline"
    ) { _ in
      "<button type=\"submit\" class=\"quiet\">\(name)<span class=\"sr\">: \(row.text("text"))</span></button>"
    }
  }

  private func edit(_ row: JSON) -> HTML {
    let id = row.text("id")
    let isOpen = visit.submission?.verb == "action.update" && visit.submission?.form == id
    let owner = members.first {
      $0.text("name") == row.text("owner") && $0.text("party") == row.text("party")
    }?.text("id")
    return """
      <details class="fold no-print"\("open", if: isOpen)><summary>\(visit.say("Ret", "Change"))\
      <span class="sr"> \(row.text("text"))</span></summary>
      \(visit.form("action.update", key: id, hidden: ["id": id], guardsChanges: true) { form in
        """
        \(form.field("text", label: visit.say("Hvad", "What"), value: row.text("text"), isRequired: true))\
        <div class="fields">\
        \(form.select("owner", label: visit.say("Hvem", "Who"), options: Self.owners(members, visit), value: owner))\
        \(form.field("due", label: visit.say("Senest", "By"), kind: .date, value: row.optionalText("due")))</div>\
        <div class="actions">\(form.button(visit.say("Gem", "Save")))</div>
        """
      })</details>

      """
  }
}
