import Commands
import Domain
import HTML

/// One grant: what was awarded on which terms, and what it is allocated to.
enum GrantPage: Page {
  static let path = "/i/{initiative}/{party}/grants/{grant}"
  static let audience = Audience.members(.members)
  static let forms = ["allocation.pass", "allocation.propose", "grant.update"]

  static func show(_ visit: Visit) async throws -> Content {
    let identifier = visit.parameter("grant")
    var requests = [
      Request("grant.show", ["identifier": identifier]),
      Request("allocation.list", ["grant": identifier]),
    ]
    if visit.seat.role != .funder { requests.append(Request("activity.list", ["limit": "1000"])) }
    let replies = try await visit.attempt(requests).map { try $0.get() }
    let grant = replies[0].result
    let panels: HTML? =
      visit.seat.role == .backbone
      ? GrantPanels.html(grant, activities: replies[2].rows, visit) : nil
    return Content(
      grant.text("title"), section: .grants,
      trail: [(visit.say(Section.grants.name), visit.here("grants"))],
      main: """
        \(figures(grant, visit))\(facts(grant, visit))\(allocations(replies[1].rows, visit))\
        \(visit.seat.role == .funder ? nil : PassOnPanel.html(replies[1].rows, activities: replies[2].rows, visit))\
        \(panels)
        """)
  }

  private static func figures(_ grant: JSON, _ visit: Visit) -> HTML {
    let identifier = grant.text("identifier")
    func figure(_ name: String, _ column: String) -> HTML {
      """
      <div><dt>\(name)</dt><dd><span data-figure="\(column):\(identifier)">\
      \(GrantsPage.money(grant, column, visit.format))</span></dd></div>

      """
    }
    return """
      <dl class="stats">
      \(figure(visit.say("Bevilget", "Awarded"), "amount_awarded"))\
      \(figure(visit.say("Tildelt", "Allocated"), "allocated"))\
      \(figure(visit.say("Foreslået", "Proposed"), "proposed"))\
      \(figure(visit.say("Endnu ikke tildelt", "Not yet allocated"), "unallocated"))</dl>

      """
  }

  private static func facts(_ grant: JSON, _ visit: Visit) -> HTML {
    let format = visit.format
    func fact(_ name: String, _ value: String?) -> HTML? {
      guard let value, !value.isEmpty else { return nil }
      return "<div><dt>\(name)</dt><dd>\(value)</dd></div>\n"
    }
    let applied = GrantsPage.money(grant, "amount_applied_for", format)
    let disbursed = GrantsPage.money(grant, "amount_disbursed", format)
    let planned = format.span(grant.day("planned_start"), grant.day("planned_end"))
    let named =
      (grant.decimal("backbone_amount") ?? .zero).isZero
      ? nil : GrantsPage.money(grant, "backbone_amount", format)
    return """
      <dl class="facts">
      \(fact(visit.say("Bevillingsgiver", "Funder"), grant.text("funder_name")))\
      \(fact(visit.say("Bevilget den", "Awarded on"), grant.day("award_date").map(format.day)))\
      \(fact(visit.say("Planlagt periode", "Planned period"), planned))\
      \(fact(visit.say("Program", "Programme"), grant.text("programme")))\
      \(fact(visit.say("Ansøgt om", "Applied for"), applied))\
      \(fact(visit.say("Udbetalt", "Disbursed"), disbursed))\
      \(fact(visit.say("Formål", "Purpose"), grant.text("description")))\
      \(fact(visit.say("Vilkår", "Conditions"), grant.optionalText("conditions")))\
      \(fact(visit.say("Til sekretariatets arbejde efter vilkårene", "For the backbone's work under the conditions"), named))\
      \(fact(visit.say("Id (360Giving)", "Identifier (360Giving)"), grant.text("identifier")))</dl>

      """
  }

  private static func allocations(_ rows: [JSON], _ visit: Visit) -> HTML {
    """
    <section>
    <h2>\(visit.say("Tildelinger", "Allocations"))</h2>
    \(visit.table(
      visit.say("Tildelinger af bevillingen", "Allocations of the grant"), rows: rows,
      csv: visit.csv("allocation.list", ["grant": visit.parameter("grant")]),
      empty: visit.empty(
        visit.say(
          "Intet af bevillingen er tildelt endnu.", "Nothing of the grant is allocated yet.")),
      [
        .head(visit.say("Modtager", "Recipient")) { "\($0.text("recipient_name"))" },
        .text(visit.say("Til", "For")) { row in
          let activity: HTML? = row.optionalText("activity").map {
            "<a href=\"\(visit.here("activities", $0))\">\(visit.say("aktivitet", "activity"))</a>"
          }
          return activity
            ?? "\(visit.say("sekretariatets arbejde", "the backbone's work"))"
        },
        .text(visit.say("Formål", "Purpose")) { "\($0.text("purpose"))" },
        .text(visit.say("Tilstand", "State")) { row in
          "<span class=\"status \(row.text("state"))\">\(AllocationState.name(row.text("state"), visit))</span>"
        },
        .number(visit.say("Beløb", "Amount"), sort: { $0.optionalText("amount") }) {
          "\(GrantsPage.money($0, "amount", visit.format))"
        },
      ]))
    </section>
    """
  }
}

/// The states of an allocation in words.
enum AllocationState {
  static func name(_ state: String, _ visit: Visit) -> String {
    switch state {
    case "proposed": visit.say("Foreslået", "Proposed")
    case "effective": visit.say("Gældende", "Effective")
    default: visit.say("Trukket tilbage", "Withdrawn")
    }
  }
}
