import Commands
import Domain
import HTML

/// The money: what was awarded, what it is set aside for, and who receives it.
struct MoneySection {
  /// Rows of `status.show`'s section `money`, one per currency.
  let totals: [JSON]
  /// Rows of its section `organisation`, largest first.
  let organisations: [JSON]
  /// Rows of its section `split`: what goes to the backbone's work and what to activities.
  let split: [JSON]
  /// Rows of its section `sole_recipient`; none where no one receives everything.
  let soleRecipients: [JSON]
  let visit: Visit
  /// So many organisations are shown; the rest is one link away.
  var most = 8

  private var format: Format { visit.format }

  /// What is told, currency by currency; the empty state where there are no grants.
  var html: HTML {
    guard !totals.isEmpty else { return "\(empty)\(recipients)" }
    return "\(totals.map(currency))\(recipients)"
  }

  private var empty: HTML {
    let text = visit.say(
      "Her kommer bevillingerne, og hvordan de er fordelt. Sekretariatet registrerer dem.",
      "The grants will stand here, and how they are split. The backbone records them.")
    return visit.empty(
      text, next: (visit.say("Gå til bevillinger", "Go to the grants"), visit.here("grants")))
  }

  // MARK: - One currency

  private func currency(_ row: JSON) -> HTML {
    let code = row.text("currency")
    let heading: HTML? = totals.count > 1 ? "<h3>\(format.currencyName(code))</h3>" : nil
    let awarded = figure("awarded", row.decimal("awarded"), code)
    let grants = format.count(row.whole("grants") ?? 0, .grant)
    let proposed: HTML? =
      (row.decimal("proposed") ?? .zero).isZero
      ? nil
      : """
      <div><dt>\(visit.say("Foreslået, ikke besluttet", "Proposed, not decided"))</dt>\
      <dd>\(figure("proposed", row.decimal("proposed"), code))\
      <small>\(visit.say("indgår i det ufordelte", "part of what is unallocated"))</small></dd></div>
      """
    return """
      \(heading)<dl class="stats"><div><dt>\(visit.say("Bevilget", "Awarded"))</dt>\
      <dd>\(awarded)<small>\(grants)</small></dd></div>\(proposed)</dl>
      <h3>\(visit.say("Hvad pengene er sat af til", "What the money is set aside for"))</h3>
      \(allocated(row, code))\(organisations(in: code))
      """
  }

  private func allocated(_ row: JSON, _ code: String) -> HTML {
    let names = [
      ("to_activities", format(RecipientKind.activity.name)),
      ("to_backbone", format(RecipientKind.backbone.name)),
      ("unallocated", visit.say("Ikke fordelt endnu", "Not allocated yet")),
    ]
    let parts = names.compactMap { column, name -> SplitChart.Part? in
      guard let amount = row.decimal(column) else { return nil }
      return SplitChart.Part(
        label: name, value: amount.position ?? 0, text: money(amount, code),
        figure: "\(column):\(code)")
    }
    let title = visit.say(
      "Fordelingen af pengene i \(format.currencyName(code))",
      "The split of the money in \(format.currencyName(code))")
    return SplitChart(title: title, parts: parts).html
  }

  private func organisations(in code: String) -> HTML? {
    let rows = organisations.filter { $0.text("currency") == code }
    guard !rows.isEmpty else { return nil }
    let columns: [Column<JSON>] = [
      .head(visit.say("Organisation", "Organisation")) { "\($0.text("name"))" },
      .text(visit.say("Til", "For")) { row in
        "\(row.choice("kind", of: RecipientKind.self).map { format($0.name) } ?? row.text("kind"))"
      },
      .number(visit.say("Beløb", "Amount"), sort: { $0.optionalText("amount") }) { row in
        let key = "\(row.text("organisation")):\(row.text("kind")):\(code)"
        return Figure.html("organisation", key, money(row.decimal("amount"), code))
      },
      .number(visit.say("Andel", "Share"), sort: { $0.optionalText("share") }) { row in
        let share = row.decimal("share")?.shifted(by: 2)
        return "\(share.map { format.percent($0, decimals: 1) } ?? "–")"
      },
    ]
    let rest = rows.count - most
    let more: HTML? =
      rest > 0
      ? """
      <p class="meta">\(visit.say(
        "Derudover \(format.number(rest)) mindre modtagere, som er med i CSV-filen.",
        "Besides these, \(format.number(rest)) smaller recipients, who are in the CSV file."))</p>
      """ : nil
    let table = visit.table(
      visit.say("Hvem der modtager", "Who receives"), rows: Array(rows.prefix(most)),
      csv: visit.csv("status.show", ["section": "organisation"]), columns)
    return "\(more)\(table)"
  }

  // MARK: - Rule 4

  /// The split over all resources, and whether one organisation receives everything.
  private var recipients: HTML {
    let split = ResourceSplit(rows: self.split, soleRecipients: soleRecipients, visit: visit)
    guard !self.split.isEmpty else { return HTML() }
    return """
      \(split.flag)<p class="more"><a href="\(visit.here("cofinancing"))">\(visit.say(
        "Fordelingen med egenfinansiering og bidrag", "The split with own financing and contributions"))</a></p>
      """
  }

  // MARK: - Figures

  private func money(_ amount: Decimal?, _ currency: String) -> String {
    amount.map { format.money($0, currency, whole: true) } ?? "–"
  }

  private func figure(_ what: String, _ amount: Decimal?, _ currency: String) -> HTML {
    Figure.html(what, currency, money(amount, currency))
  }
}
