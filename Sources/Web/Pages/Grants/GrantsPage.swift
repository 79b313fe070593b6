import Commands
import Domain
import HTML

/// The grants of an initiative: what was awarded, by whom, and how much of it is allocated.
enum GrantsPage: Page {
  static let path = "/i/{initiative}/{party}/grants"
  static let audience = Audience.members(.members)

  static func show(_ visit: Visit) async throws -> Content {
    let replies = try await visit.read(
      Request("grant.list", ["cursor": visit.query["cursor"]]),
      Request("status.show", ["section": "money"]),
      Request("status.show", ["section": "organisation"]),
      Request("status.show", ["section": "sole_recipient"]),
      Request("status.show", ["section": "split"]))
    let grants = replies[0]
    let money = MoneySection(
      totals: replies[1].rows, organisations: replies[2].rows, split: replies[4].rows,
      soleRecipients: replies[3].rows, visit: visit)
    return Content(
      visit.say(Section.grants.name), heading: heading(visit), section: .grants,
      main: """
        \(table(grants, visit))\(visit.pager(next: grants.result.optionalText("next")))\
        \(split(money, visit))
        """)
  }

  /// The money of all grants and its split, shown to everyone (charter rule 4).
  private static func split(_ money: MoneySection, _ visit: Visit) -> HTML? {
    guard !money.totals.isEmpty || !money.split.isEmpty else { return cofinancing(visit) }
    return """
      <section>
      <h2>\(visit.say("Pengene i alt", "The money in all"))</h2>
      \(money.html)
      </section>
      """
  }

  private static func cofinancing(_ visit: Visit) -> HTML {
    """
    <p class="more"><a href="\(visit.here("cofinancing"))">\(visit.say(
      "Egenfinansiering og bidrag", "Own financing and contributions"))</a></p>
    """
  }

  private static func heading(_ visit: Visit) -> HTML {
    let name = visit.say(Section.grants.name)
    guard visit.seat.role == .backbone else { return "<h1>\(name)</h1>" }
    return """
      <div class="head"><h1>\(name)</h1><div class="actions">
      <a class="button" href="\(visit.here("grants", "new"))">\(visit.say("Opret bevilling", "Add a grant"))</a>
      <a class="button secondary" href="\(visit.here("grants", "import"))">\
      \(visit.say("Importér 360Giving", "Import 360Giving"))</a>
      </div></div>
      """
  }

  private static func table(_ grants: Reply, _ visit: Visit) -> HTML {
    let step: (name: String, path: String)? =
      visit.seat.role == .backbone
      ? (visit.say("Opret den første", "Add the first"), visit.here("grants", "new")) : nil
    let format = visit.format
    return visit.table(
      visit.say("Bevillinger", "Grants"), rows: grants.rows, csv: visit.csv("grant.list"),
      empty: visit.empty(
        visit.say(
          "Her kommer de bevillinger, som er givet til initiativet.",
          "The grants awarded to the initiative will be listed here."), next: step),
      [
        .head(visit.say("Bevilling", "Grant")) { grant in
          let path = visit.here("grants", grant.text("identifier"))
          return "<a href=\"\(path)\">\(grant.text("title"))</a>"
        },
        .text(visit.say("Bevillingsgiver", "Funder")) { grant in
          let own: HTML? =
            grant.flag("is_own")
            ? " <span class=\"tag\">\(visit.say("egen", "own"))</span>" : nil
          return "\(grant.text("funder_name"))\(own)"
        },
        .text(visit.say("Bevilget den", "Awarded on"), sort: { $0.optionalText("award_date") }) {
          "\($0.day("award_date").map(format.shortDay))"
        },
        .number(visit.say("Bevilget", "Awarded"), sort: { $0.optionalText("amount_awarded") }) {
          "\(money($0, "amount_awarded", format))"
        },
        .number(visit.say("Tildelt", "Allocated"), sort: { $0.optionalText("allocated") }) {
          "\(money($0, "allocated", format))"
        },
        .number(visit.say("Ikke tildelt", "Unallocated"), sort: { $0.optionalText("unallocated") })
        {
          "\(money($0, "unallocated", format))"
        },
      ])
  }

  /// An amount of a row in the row's currency.
  static func money(_ row: JSON, _ column: String, _ format: Format) -> String? {
    row.decimal(column).map { format.money($0, row.text("currency"), whole: true) }
  }
}
