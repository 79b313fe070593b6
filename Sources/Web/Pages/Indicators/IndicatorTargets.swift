import Domain
import HTML

/// The targets of an indicator: what is to be reached when, why, and who confirmed it.
enum IndicatorTargets {
  static func html(_ indicator: Indicator, _ visit: Visit) -> HTML {
    let rows = indicator.targets.sorted { order($0) < order($1) }
    let table = visit.table(
      visit.say("Mål og begrundelser", "Targets and reasons"), rows: rows,
      csv: visit.csv("target.list", ["indicator": indicator.slug]),
      empty: visit.empty(
        visit.say(
          "Der er ingen mål endnu. Sekretariatet foreslår dem, og en partner bekræfter.",
          "There are no targets yet. The backbone proposes them, and a partner confirms."),
        next: (visit.say("Læs spillereglerne", "Read the charter"), visit.here("charter"))),
      columns(indicator, visit))
    return """
      <section id="targets"><h2>\(visit.say("Mål", "Targets"))</h2>
      \(table)</section>

      """
  }

  private static func order(_ row: JSON) -> (Day, String) {
    let end = Period(row.text("period"), frequency: nil)?.end
    return (end ?? Day(number: .max), row.text("state"))
  }

  private static func columns(_ indicator: Indicator, _ visit: Visit) -> [Column<JSON>] {
    [
      .head(visit.say("Periode", "Period"), sort: { order($0).0.description }) {
        "\(visit.format.named($0.text("period")))"
      },
      .number(visit.say("Mål", "Target"), sort: { $0.optionalText("value") }) {
        "\(indicator.scale.value($0.decimal("value")))"
      },
      .text(visit.say("Status", "Status")) { row in
        row.text("state") == "confirmed"
          ? "<span class=\"status confirmed\">\(visit.say("Bekræftet", "Confirmed"))</span>"
          : "<span class=\"status proposed\">\(visit.say("Foreslået", "Proposed"))</span>"
      },
      .text(visit.say("Bekræftet af", "Confirmed by")) { row in
        guard let party = row.optionalText("confirmed_by") else { return "–" }
        let day: HTML? = row.instant("confirmed_at").map {
          " <span class=\"meta\">\(visit.format.day(visit.format.zone.day(of: $0)))</span>"
        }
        return
          "<a href=\"\(visit.here("parties", party))\">\(row.optionalText("confirmed_by_name") ?? party)</a>\(day)"
      },
      .text(visit.say("Begrundelse", "Rationale")) {
        "\($0.text("rationale").isEmpty ? "–" : $0.text("rationale"))"
      },
    ]
  }
}
