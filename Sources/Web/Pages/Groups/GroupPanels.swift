import Commands
import Domain
import HTML

/// What can be done with a group: join and leave it, hand it over, rename and end it.
enum GroupPanels {
  /// Who sits in it; funders are told the parties.
  static func people(_ rows: [JSON], _ group: JSON, _ visit: Visit) -> HTML {
    let isFunder = visit.seat.role == .funder
    let isActive = group.optionalText("ended_at") == nil
    var columns: [Column<JSON>] = [
      .head(visit.say("Partner", "Partner")) { row in
        "<a href=\"\(visit.here("parties", row.text("party")))\">\(row.text("party_name"))</a>"
      }
    ]
    if !isFunder {
      columns.append(
        .text(visit.say("Hvem", "Who")) { row in
          guard let name = row.optionalText("name") else {
            return "<span class=\"meta\">\(visit.say("Ingen endnu", "Nobody yet"))</span>"
          }
          let chair: HTML? =
            row.flag("chair")
            ? " <span class=\"status approved\">\(visit.say("Formand", "Chair"))</span>" : nil
          return "\(name)\(chair)"
        })
    }
    if !isFunder && isActive {
      columns.append(.actions(visit.say("Handlinger", "Actions")) { actions($0, group, visit) })
    }
    return """
      <section><h2>\(visit.say("Medlemmer", "Members"))</h2>
      \(visit.table(visit.say("Hvem sidder i gruppen", "Who sits in the group"), rows: rows,
        csv: visit.csv("group.show", ["group": group.text("group")]), columns))</section>

      """
  }

  private static func actions(_ row: JSON, _ group: JSON, _ visit: Visit) -> HTML {
    guard let member = row.optionalText("member"), !row.flag("chair") else { return "" }
    let name = row.text("name")
    let isWorking = group.text("kind") == GroupKind.workingGroup.rawValue
    let mayTakeOut =
      row.text("party") == visit.seat.slug
      || isWorking && (visit.seat.role == .backbone || group.flag("chairs"))
    let mayHandOver = group.flag("chairs") || group.flag("chair_gone") && group.flag("tends")
    let out: HTML? =
      mayTakeOut
      ? button(
        "group.leave", member, group,
        row.flag("own") ? visit.say("Forlad", "Leave") : visit.say("Tag ud", "Take out"), name,
        visit) : nil
    let over: HTML? =
      mayHandOver
      ? button(
        "group.chair", member, group, visit.say("Gør til formand", "Make chair"), name, visit)
      : nil
    return "\(out)\(over)"
  }

  private static func button(
    _ verb: String, _ member: String, _ group: JSON, _ text: String, _ name: String,
    _ visit: Visit
  ) -> HTML {
    visit.form(
      verb, key: member, hidden: ["group": group.text("group"), "member": member], style: "inline"
    ) { _ in
      "<button type=\"submit\" class=\"quiet\">\(text)<span class=\"sr\">: \(name)</span></button>"
    }
  }

  /// The way in: for oneself, for colleagues, and for whoever chair and backbone bring in.
  static func joining(
    _ rows: [JSON], _ group: JSON, _ members: [JSON], _ visit: Visit
  ) -> HTML? {
    guard visit.seat.role != .funder, group.optionalText("ended_at") == nil else { return nil }
    let seated = Set(rows.map { $0.text("party") })
    let isSteering = group.text("kind") == GroupKind.steeringGroup.rawValue
    let within = Set(rows.compactMap { $0.optionalText("member") })
    let bringsAll = visit.seat.role == .backbone || group.flag("chairs")
    let choices = members.filter { member in
      member.text("state") == "active" && !within.contains(member.text("id"))
        && (!isSteering || seated.contains(member.text("party")))
        && (bringsAll || member.text("party") == visit.seat.slug)
    }
    let join: HTML? =
      visit.seat.role == .partner && !group.flag("own")
        && (!isSteering || seated.contains(visit.seat.slug))
      ? visit.form("group.join", hidden: ["group": group.text("group")], style: "inline") { form in
        form.button(visit.say("Gå med i gruppen", "Join the group"))
      } : nil
    let note: HTML? =
      isSteering
      ? "<p class=\"meta\">\(visit.say("Pladserne i styregruppen gives ved en beslutning; partneren vælger selv, hvem der sidder på dem.", "The seats of the steering group are given by a decision; the partner itself chooses who sits on them."))</p>"
      : nil
    return "\(note)\(join)\(bring(choices, group, visit))"
  }

  private static func bring(_ choices: [JSON], _ group: JSON, _ visit: Visit) -> HTML? {
    guard !choices.isEmpty else { return nil }
    let isOpen = visit.submission?.verb == "group.join"
    let options = choices.map {
      (value: $0.text("id"), name: "\($0.text("name")), \($0.text("party_name"))")
    }
    return """
      <details class="fold"\("open", if: isOpen)><summary>\(visit.say(
        "Tag en anden med", "Bring somebody in"))</summary>
      \(visit.form("group.join", key: "other", hidden: ["group": group.text("group")]) { form in
        """
        \(form.select("member", label: visit.say("Hvem", "Who"), options: options, isRequired: true))\
        <div class="actions">\(form.button(visit.say("Tag med", "Bring in")))</div>
        """
      })</details>

      """
  }

  /// What its chair and its secretary can do with the group itself.
  static func steps(_ group: JSON, _ visit: Visit) -> HTML? {
    guard group.optionalText("ended_at") == nil,
      group.flag("chairs") || visit.seat.role == .backbone && group.flag("tends")
    else { return nil }
    let slug = group.text("group")
    let isOpen = visit.submission?.verb == "group.update"
    let change = visit.form("group.update", hidden: ["group": slug], guardsChanges: true) { form in
      """
      <input type="hidden" name="_clearable" value="purpose">\
      \(form.field("name", label: visit.say("Navn", "Name"), value: group.text("name"), isRequired: true))\
      \(form.field("purpose", label: visit.say("Hvad gruppen skal", "What the group is for"),
        kind: .lines(3), value: group.text("purpose")))\
      <div class="actions">\(form.button(visit.say("Gem", "Save")))</div>
      """
    }
    let end: HTML? =
      group.text("kind") == GroupKind.workingGroup.rawValue
      ? """
      <details class="confirm"\("open", if: visit.submission?.verb == "group.end")><summary>\(visit.say("Afslut gruppen …", "End the group …"))</summary><div>
      <p>\(visit.say(
        "Kommende møder aflyses. Det, gruppen har lavet, kan stadig læses.",
        "Meetings to come are called off. What the group has done stays readable."))</p>
      \(visit.form("group.end", hidden: ["group": slug]) { form in
        """
        \(form.field("reason", label: visit.say("Hvorfor", "Why"), kind: .lines(2), isRequired: true))\
        \(form.button(visit.say("Afslut", "End"), style: .danger))
        """
      })</div></details>

      """ : nil
    return """
      <details class="fold"\("open", if: isOpen)><summary>\(visit.say(
        "Ret navn og formål", "Change name and purpose"))</summary>
      \(change)</details>
      \(end)
      """
  }
}
