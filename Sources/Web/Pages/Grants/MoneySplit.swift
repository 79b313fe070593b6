import Commands
import Domain
import HTML

/// How the money is split among organisations, both hats counted: charter rule 4, shown to all.
enum MoneySplit {
  /// The table and what it means; nothing where nothing is allocated.
  static func html(_ rows: [JSON], _ visit: Visit) -> HTML? {
    guard !rows.isEmpty else { return nil }
    let format = visit.format
    let alone = rows.filter { row in
      rows.filter { $0.text("currency") == row.text("currency") }.count == 1
    }
    let flag: HTML? =
      alone.isEmpty
      ? nil
      : """
      <aside class="notice warning"><p>\(visit.say(
        "Én organisation modtager alt. Partnerne bør tage stilling til det: sekretariatet må ikke være den eneste modtager af ressourcerne.",
        "One organisation receives everything. The partners should take a stand on it: the backbone must not be the sole recipient of the resources."))</p></aside>

      """
    return """
      <section>
      <h2>\(visit.say("Fordeling mellem organisationer", "Split among organisations"))</h2>
      \(flag)\(visit.table(
        visit.say("Fordeling", "Split"), rows: rows,
        csv: visit.csv("status.show", ["section": "organisation"]),
        [
          .head(visit.say("Organisation", "Organisation")) { "\($0.text("name"))" },
          .text(visit.say("Til", "For")) { row in
            "\(row.text("kind") == "backbone" ? visit.say("sekretariatets arbejde", "the backbone's work") : visit.say("aktiviteter", "activities"))"
          },
          .number(visit.say("Beløb", "Amount"), sort: { $0.optionalText("amount") }) { row in
            "\(GrantsPage.money(row, "amount", format))"
          },
          .number(visit.say("Andel", "Share"), sort: { $0.optionalText("share") }) { row in
            "\(row.decimal("share").map { format.percent($0.shifted(by: 2), decimals: 1) })"
          },
        ]))
      </section>
      """
  }
}
