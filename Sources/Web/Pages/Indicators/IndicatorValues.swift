import Commands
import Domain
import HTML

/// Every approved value behind an indicator, party by party; the breakdowns where there are.
enum IndicatorValues {
  static func html(_ indicator: Indicator, _ visit: Visit) -> HTML {
    let rows = indicator.measurements.rows
    let hasBreakdown = rows.contains { !$0.text("breakdown").isEmpty }
    let caption = visit.say("Godkendte tal part for part", "Approved figures by party")
    let csv = visit.csv("measurement.list", ["indicator": indicator.slug, "state": "approved"])
    let table = visit.table(
      caption, note: visit.say("senest indsendte først", "latest submitted first"), rows: rows,
      csv: csv,
      empty: visit.empty(
        visit.say(
          "Ingen part har fået tal godkendt endnu.", "No party has had figures approved yet."),
        next: nextStep(visit)),
      columns(indicator, hasBreakdown, visit))
    return """
      <section id="values"><h2>\(visit.say("Tallene bag", "The figures behind"))</h2>
      \(table)\(visit.pager(next: indicator.measurements.result.optionalText("next")))</section>

      """
  }

  private static func nextStep(_ visit: Visit) -> (name: String, path: String)? {
    switch visit.seat.role {
    case .backbone:
      (visit.say("Se, hvem der mangler", "See who is missing"), visit.here("completeness"))
    case .partner: (visit.say("Indberet tal", "Report figures"), visit.here("reporting"))
    case .funder:
      (visit.say("Se, hvem der er med", "See who takes part"), visit.here("parties"))
    }
  }

  private static func columns(
    _ indicator: Indicator, _ hasBreakdown: Bool, _ visit: Visit
  ) -> [Column<JSON>] {
    var columns: [Column<JSON>] = [
      .head(visit.say("Part", "Party")) {
        "<a href=\"\(visit.here("parties", $0.text("party")))\">\($0.text("party_name"))</a>"
      },
      .text(visit.say("Periode", "Period"), sort: { $0.optionalText("period_start") }) {
        "\(visit.format.named($0.text("period")))"
      },
    ]
    if hasBreakdown {
      columns.append(
        .text(visit.say("Opdeling", "Breakdown")) { row in
          row.text("breakdown").isEmpty
            ? "\(visit.say("i alt", "total"))" : "\(row.text("breakdown"))"
        })
    }
    columns.append(
      .number(visit.say("Værdi", "Value"), sort: { $0.optionalText("value") }) { row in
        "\(indicator.scale.value(row.decimal("value")))\(parts(of: row, visit))"
      })
    columns.append(
      .text(visit.say("Kilde", "Source")) { row in
        let source = row.text("source").isEmpty ? "–" : row.text("source")
        let behalf: HTML? =
          row.flag("on_behalf")
          ? " <span class=\"tag\">\(visit.say("indsendt af sekretariatet", "submitted by the backbone"))</span>"
          : nil
        return "\(source)\(behalf)"
      })
    columns.append(
      .text(visit.say("Godkendt", "Approved"), sort: { $0.optionalText("decided_at") }) { row in
        guard let at = row.instant("decided_at") else { return "–" }
        return "\(visit.format.shortDay(visit.format.zone.day(of: at)))"
      })
    return columns
  }

  private static func parts(of row: JSON, _ visit: Visit) -> HTML? {
    guard let numerator = row.decimal("numerator"), let denominator = row.decimal("denominator")
    else { return nil }
    let text = "\(visit.format.number(numerator))/\(visit.format.number(denominator))"
    return " <span class=\"meta\">\(text)</span>"
  }
}
