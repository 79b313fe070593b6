import Commands
import Domain
import HTML

/// The grants of the funder that reads.
enum OwnGrants {
  static func html(_ grants: Reply, _ visit: Visit) -> HTML? {
    let name = visit.seat.name
    let caption = visit.say("Bevillinger fra \(name)", "Grants from \(name)")
    let more: HTML? =
      grants.result.optionalText("next").map { _ in
        """
        <p class="more"><a href="\(visit.here("grants"))?funder=\(Percent.encoded(visit.seat.slug))">\
        \(visit.say("Alle bevillinger fra \(name)", "All grants from \(name)"))</a></p>
        """
      }
    guard !grants.rows.isEmpty else {
      return """
        <p class="meta">\(visit.say(
          "\(name) har ingen registrerede bevillinger her endnu.",
          "\(name) has no grants recorded here yet."))</p>
        """
    }
    let table = visit.table(
      caption, rows: grants.rows, csv: visit.csv("grant.list", ["funder": visit.seat.slug]),
      columns(visit))
    return "\(table)\(more)"
  }

  private static func columns(_ visit: Visit) -> [Column<JSON>] {
    let format = visit.format
    func money(_ what: String, _ column: String) -> (JSON) -> HTML {
      { row in
        let code = row.text("currency")
        let text = row.decimal(column).map { format.money($0, code, whole: true) } ?? "–"
        return Figure.html(what, row.text("identifier"), text)
      }
    }
    return [
      .head(visit.say("Bevilling", "Grant")) {
        "<a href=\"\(visit.here("grants", $0.text("identifier")))\">\($0.text("title"))</a>"
      },
      .text(visit.say("Bevilget den", "Award date"), sort: { $0.optionalText("award_date") }) {
        "\($0.day("award_date").map { format.shortDay($0) } ?? "–")"
      },
      .number(
        visit.say("Beløb", "Amount"), sort: { $0.optionalText("amount_awarded") },
        money("grant_awarded", "amount_awarded")),
      .number(
        visit.say("Fordelt", "Allocated"), sort: { $0.optionalText("allocated") },
        money("grant_allocated", "allocated")),
      .number(
        visit.say("Ikke fordelt", "Not allocated"), sort: { $0.optionalText("unallocated") },
        money("grant_unallocated", "unallocated")),
    ]
  }
}
