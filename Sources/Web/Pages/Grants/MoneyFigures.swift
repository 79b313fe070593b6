import Domain
import HTML

/// The money of an initiative in one row for each currency: awarded, allocated, proposed, left.
enum MoneyFigures {
  /// The figures; nothing where no grant was awarded.
  static func html(_ rows: [JSON], _ visit: Visit) -> HTML? {
    guard !rows.isEmpty else { return nil }
    let format = visit.format
    return rows.reduce(into: "" as HTML) { html, row in
      let currency = row.text("currency")
      func figure(_ name: String, _ column: String, note: String? = nil) -> HTML {
        let amount = row.decimal(column).map { format.money($0, currency, whole: true) }
        let small: HTML? = note.map { "<small>\($0)</small>" }
        return """
          <div><dt>\(name)</dt><dd><span data-figure="\(column):\(currency)">\(amount)</span>\
          \(small)</dd></div>

          """
      }
      let grants = format.count(
        row.whole("grants") ?? 0,
        Noun(da: ("bevilling", "bevillinger"), en: ("grant", "grants")))
      html += """
        <dl class="stats">
        \(figure(visit.say("Bevilget", "Awarded"), "awarded", note: grants))\
        \(figure(visit.say("Tildelt partnernes aktiviteter", "Allocated to partners' activities"), "to_activities"))\
        \(figure(visit.say("Tildelt sekretariatets arbejde", "Allocated to the backbone's work"), "to_backbone"))\
        \(figure(visit.say("Foreslået", "Proposed"), "proposed"))\
        \(figure(visit.say("Endnu ikke tildelt", "Not yet allocated"), "unallocated"))</dl>

        """
    }
  }
}
