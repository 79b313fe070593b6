import Commands
import Domain
import HTML

/// What organisations put in beside the grants, and what they passed on: shown to everyone, because
/// the split of the resources counts it (charter rule 4).
enum CofinancingPage: Page {
  static let path = "/i/{initiative}/{party}/cofinancing"
  static let audience = Audience.members(.members)
  static let forms = ["cofinancing.add", "cofinancing.confirm", "cofinancing.withdraw"]

  static func show(_ visit: Visit) async throws -> Content {
    var requests = [
      Request("cofinancing.list", ["cursor": visit.query["cursor"]]),
      Request("allocation.passed", ["limit": "1000"]),
      Request("status.show", ["section": "sole_recipient"]),
      Request("status.show", ["section": "split"]),
    ]
    if visit.seat.role != .funder {
      requests.append(Request("activity.list", ["limit": "1000"]))
      requests.append(Request("party.list", ["limit": "1000", "role": "partner"]))
    }
    let replies = try await visit.attempt(requests).map { try $0.get() }
    let form: HTML? =
      visit.seat.role == .funder
      ? nil : CofinancingForm.html(replies[4].rows, parties: replies[5].rows, visit)
    return Content(
      visit.say("Egenfinansiering og bidrag", "Own financing and contributions"),
      section: .grants, trail: [(visit.say(Section.grants.name), visit.here("grants"))],
      main: """
        <p class="lead">\(visit.say(
          "Fordelingen af ressourcerne tæller ikke kun bevillinger, men også egne penge og arbejde, lokaler og ting, som organisationerne lægger i initiativet.",
          "The split of the resources counts not only grants but also money of one's own and the work, rooms and things that organisations put into the initiative."))</p>
        \(ResourceSplit(rows: replies[3].rows, soleRecipients: replies[2].rows, visit: visit).html)\
        \(cofinancing(replies[0], visit))\(form)\(passedOn(replies[1].rows, visit))
        """)
  }

  private static func cofinancing(_ reply: Reply, _ visit: Visit) -> HTML {
    let format = visit.format
    let columns: [Column<JSON>] = [
      .head(visit.say("Hvad", "What")) { row in
        let valuation = row.text("valuation")
        let note: HTML? = valuation.isEmpty ? nil : "<br><small>\(valuation)</small>"
        return "<div>\(row.text("description"))\(note)</div>"
      },
      .text(visit.say("Fra", "From")) { row in
        let kind = row.choice("kind", of: CofinancingKind.self).map { visit.say($0.name) } ?? ""
        return """
          <div><a href="\(visit.here("parties", row.text("party")))">\(row.text("party_name"))</a>\
          <br><small>\(kind)</small></div>
          """
      },
      .text(visit.say("Bruges i", "Put to use in")) { use($0, visit) },
      .text(visit.say("Givet den", "Given on"), sort: { $0.optionalText("given_on") }) {
        "\($0.day("given_on").map(format.shortDay))"
      },
      .number(visit.say("Værdi", "Value"), sort: { $0.optionalText("amount") }) {
        "\(GrantsPage.money($0, "amount", format))"
      },
      .text(visit.say("Tilstand", "State")) { state($0, visit) },
      .actions(visit.say("Handlinger", "Actions")) { actions($0, visit) },
    ]
    return """
      <section><h2>\(visit.say("Bidrag", "Contributions"))</h2>
      \(visit.table(
        visit.say("Egenfinansiering og bidrag", "Own financing and contributions"),
        rows: reply.rows, csv: visit.csv("cofinancing.list"),
        empty: visit.empty(
          visit.say(
            "Ingen har skrevet, hvad de selv lægger i initiativet.",
            "Nobody has written what they put in themselves.")),
        columns))\(visit.pager(next: reply.result.optionalText("next")))</section>

      """
  }

  private static func use(_ row: JSON, _ visit: Visit) -> HTML {
    guard let activity = row.optionalText("activity") else {
      return "\(visit.say("Sekretariatets arbejde", "The backbone's work"))"
    }
    return """
      <div><a href="\(visit.here("activities", activity))">\(row.text("activity_title"))</a>\
      <br><small>\(row.text("recipient_name"))</small></div>
      """
  }

  private static func state(_ row: JSON, _ visit: Visit) -> HTML {
    let badge = row.choice("state", of: CofinancingState.self).map {
      Status.badge($0.badge, visit.say($0.name))
    }
    let reason: HTML? = row.optionalText("ended_reason").map { "<br><small>\($0)</small>" }
    return "<div>\(badge)\(reason)</div>"
  }

  /// What one's own party can say of a contribution: that it is so, or that it is not any more.
  private static func actions(_ row: JSON, _ visit: Visit) -> HTML {
    let state = row.choice("state", of: CofinancingState.self)
    let isReporter = state == .reported && row.text("recorded_by") == visit.seat.slug
    guard state != .withdrawn, row.flag("is_own") || isReporter else { return HTML() }
    let id = row.text("id")
    let confirm: HTML? =
      state == .reported && row.flag("is_own")
      ? visit.form("cofinancing.confirm", key: id, hidden: ["id": id], style: "inline") { form in
        "\(general(form))\(form.button(visit.say("Bekræft", "Confirm")))"
      } : nil
    let withdraw = visit.form("cofinancing.withdraw", key: "\(id)-w", hidden: ["id": id]) { form in
      """
      \(form.field("reason", label: visit.say("Grunden", "The reason"), isRequired: true))\
      \(form.button(visit.say("Træk tilbage", "Withdraw"), style: .danger))
      """
    }
    return """
      \(confirm)<details class="confirm"><summary>\(visit.say("Træk tilbage …", "Withdraw …"))</summary>\
      <div>\(withdraw)</div></details>
      """
  }

  /// Takes a refusal about the id, which no field of the form shows, to the top of the page.
  private static func general(_ form: Form) -> HTML {
    _ = form.refusal(of: "id")
    return HTML()
  }

  private static func passedOn(_ rows: [JSON], _ visit: Visit) -> HTML? {
    guard !rows.isEmpty else { return nil }
    let columns: [Column<JSON>] = [
      .head(visit.say("Fra", "From")) { "\($0.text("from_name"))" },
      .text(visit.say("Til", "To")) { row in
        """
        <div><a href="\(visit.here("activities", row.text("activity")))">\(row.text("activity_title"))</a>\
        <br><small>\(row.text("recipient_name"))</small></div>
        """
      },
      .text(visit.say("Bevilling", "Grant")) {
        "<a href=\"\(visit.here("grants", $0.text("grant")))\">\($0.text("grant"))</a>"
      },
      .text(visit.say("Aftalen", "The agreement")) { "\($0.text("note"))" },
      .number(visit.say("Beløb", "Amount"), sort: { $0.optionalText("amount") }) {
        "\(GrantsPage.money($0, "amount", visit.format))"
      },
    ]
    return """
      <section><h2>\(visit.say("Givet videre", "Passed on"))</h2>
      <p>\(visit.say(
        "Penge, der gives videre, tæller hos den, der får dem.",
        "Money that is passed on counts with whoever gets it."))</p>
      \(visit.table(
        visit.say("Givet videre af tildelinger", "Passed on of allocations"), rows: rows,
        csv: visit.csv("allocation.passed"), columns))</section>

      """
  }
}
