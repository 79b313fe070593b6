import Domain
import HTML

/// Every grant in the report.
enum ReportGrants {
  static func html(_ facts: ReportFacts, _ visit: Visit) -> HTML? {
    guard !facts.grants.rows.isEmpty else { return nil }
    let format = visit.format
    let money = { (row: JSON, column: String) -> HTML in
      "\(row.decimal(column).map { format.money($0, row.text("currency"), whole: true) } ?? "–")"
    }
    let columns: [Column<JSON>] = [
      .head(visit.say("Bevilling", "Grant")) { "\($0.text("title"))" },
      .text(visit.say("Fra", "From")) { "\($0.text("funder_name"))" },
      .text(visit.say("Bevilget den", "Award date"), sort: { $0.optionalText("award_date") }) {
        "\($0.day("award_date").map { format.shortDay($0) } ?? "–")"
      },
      .number(visit.say("Beløb", "Amount"), sort: { $0.optionalText("amount_awarded") }) {
        money($0, "amount_awarded")
      },
      .number(visit.say("Fordelt", "Allocated"), sort: { $0.optionalText("allocated") }) {
        money($0, "allocated")
      },
    ]
    return """
      \(visit.table(
        visit.say("Bevillinger", "Grants"), rows: facts.grants.rows,
        csv: visit.csv("grant.list"), columns))\
      \(ReportRest.html(facts.grants, visit))
      """
  }
}
