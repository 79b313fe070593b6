import Commands
import Domain
import HTML

/// The members and invitations of one party, and what can be done with them.
enum MemberTable {
  static func html(_ rows: [JSON], party: JSON, _ visit: Visit) -> HTML {
    let isOwn = party.text("party") == visit.seat.slug
    let isFirst = !rows.contains { $0.text("state") == "active" }
    let mayInvite = isOwn || (visit.seat.role == .backbone && isFirst)
    var columns: [Column<JSON>] = [
      .head(visit.say("Medlem", "Member")) { row in
        let name = row.optionalText("name")
        let email = row.optionalText("email")
        let second: HTML? =
          name == nil ? nil : email.map { "<br><span class=\"meta\">\($0)</span>" }
        return "\(name ?? email ?? visit.say("Inviteret", "Invited"))\(second)"
      },
      .text(visit.say("Må", "May")) { row in
        let rights = [
          row.flag("administrator") ? visit.say("invitere og fjerne", "invite and remove") : nil,
          row.flag("reviewer") ? visit.say("godkende tal", "approve figures") : nil,
        ].compactMap(\.self)
        return "\(visit.format.list(rights))"
      },
      .text(visit.say("Tilstand", "State")) { row in state(row, visit) },
      .text(visit.say("Siden", "Since"), sort: { $0.optionalText("since") }) { row in
        "\(row.instant("since").map(visit.format.shortMoment))"
      },
    ]
    if isOwn {
      columns.append(.actions(visit.say("Handlinger", "Actions")) { row in remove(row, visit) })
    }
    let invitation: HTML? = mayInvite ? invite(party, isFirst: isFirst, isOwn: isOwn, visit) : nil
    return """
      <section>
      <h2>\(visit.say("Medlemmer", "Members"))</h2>
      \(visit.table(
        visit.say("Medlemmer og invitationer", "Members and invitations"), rows: rows,
        csv: visit.csv("member.list"),
        empty: visit.empty(
          visit.say("Parten har ingen medlemmer endnu.", "The party has no members yet.")), columns))\
      \(invitation)
      </section>

      """
  }

  private static func state(_ row: JSON, _ visit: Visit) -> HTML {
    let (style, name) =
      switch row.text("state") {
      case "active": ("accepted", visit.say("Medlem", "Member"))
      case "invited": ("invited", visit.say("Inviteret", "Invited"))
      case "lapsed": ("missing", visit.say("Udløbet", "Lapsed"))
      default: ("closed", visit.say("Tidligere medlem", "Former member"))
      }
    return "<span class=\"status \(style)\">\(name)</span>"
  }

  private static func remove(_ row: JSON, _ visit: Visit) -> HTML {
    let state = row.text("state")
    guard state == "active" || state == "invited" else { return "" }
    let name = row.optionalText("name") ?? row.text("email")
    let (summary, consequence) =
      state == "active"
      ? (
        visit.say("Fjern …", "Remove …"),
        visit.say(
          "\(name) mister straks adgangen for denne part. Det, vedkommende har gjort, bliver stående. En ny invitation kan give adgangen tilbage.",
          "\(name) loses access for this party at once. What they have done stays. A new invitation can give access back."
        )
      )
      : (
        visit.say("Træk tilbage …", "Withdraw …"),
        visit.say(
          "Linket i invitationen holder op med at virke.",
          "The link in the invitation stops working.")
      )
    return """
      <details class="confirm"><summary>\(summary)</summary><div><p>\(consequence)</p>
      \(visit.form("member.remove", key: row.text("id"), hidden: ["id": row.text("id")]) { form in
        """
        \(form.field("reason", label: visit.say("Begrundelse", "Reason")))\
        \(form.button(String(summary.dropLast(2)), style: .danger))
        """
      })
      </div></details>
      """
  }

  private static func invite(
    _ party: JSON, isFirst: Bool, isOwn: Bool, _ visit: Visit
  ) -> HTML {
    let explanation =
      isFirst && !isOwn
      ? visit.say(
        "Det første medlem bliver partens administrator og inviterer selv de næste.",
        "The first member becomes the party's administrator and invites the next.")
      : visit.say(
        "Invitationen sendes med e-mail og gælder i 14 dage.",
        "The invitation is sent by e-mail and is valid for 14 days.")
    return visit.form(
      "member.invite", hidden: ["party": party.text("party")], guardsChanges: true
    ) { form in
      """
      <h3>\(visit.say("Invitér", "Invite"))</h3><p>\(explanation)</p>\
      \(form.field("email", label: visit.say("E-mail", "E-mail"), kind: .email, isRequired: true, autocomplete: "off"))\
      \(isFirst ? nil : form.checkbox("administrator", label: visit.say("Administrator", "Administrator"),
        hint: visit.say("Må invitere og fjerne medlemmer.", "May invite and remove members.")))\
      \(party.text("role") == Role.funder.rawValue ? nil : form.checkbox("reviewer", label: visit.say("Godkender", "Reviewer"),
        hint: visit.say("Må godkende tal, som andre har indsendt.", "May approve figures that others have submitted.")))\
      <div class="actions">\(form.button(visit.say("Send invitation", "Send invitation")))</div>
      """
    }
  }
}
