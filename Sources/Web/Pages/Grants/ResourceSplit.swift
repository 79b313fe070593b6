import Commands
import Domain
import HTML

/// The split between the backbone's work and the partners' activities over grants, own financing and
/// contributions in kind, and whether one organisation receives everything.
struct ResourceSplit {
  /// Rows of `status.show`'s section `split`.
  let rows: [JSON]
  /// Rows of its section `sole_recipient`; none where no one receives everything.
  let soleRecipients: [JSON]
  let visit: Visit

  private var format: Format { visit.format }

  /// The table and the flag; nothing where there are no resources yet.
  var html: HTML {
    guard !rows.isEmpty else { return HTML() }
    let columns: [Column<JSON>] = [
      .head(visit.say("Til", "For")) { row in
        let kind = row.choice("put_to", of: RecipientKind.self).map { format($0.name) }
        return "\(kind ?? row.text("put_to"))"
      },
      amount("grants", visit.say("Bevillinger", "Grants")),
      amount("own_financing", visit.say("Egenfinansiering", "Own financing")),
      amount("in_kind", visit.say("Arbejde og ting", "In kind")),
      amount("amount", visit.say("I alt", "In all")),
      .number(visit.say("Andel", "Share"), sort: { $0.optionalText("share") }) { row in
        "\(row.decimal("share").map { format.percent($0.shifted(by: 2), decimals: 1) } ?? "–")"
      },
    ]
    return """
      <section><h2>\(visit.say("Fordelingen", "The split"))</h2>
      \(flag)\(visit.table(
        visit.say("Alle ressourcer", "All resources"), rows: rows,
        csv: visit.csv("status.show", ["section": "split"]), columns))</section>

      """
  }

  private func amount(_ column: String, _ name: String) -> Column<JSON> {
    .number(name, sort: { $0.optionalText(column) }) { row in
      let key = "\(row.text("put_to")):\(row.text("currency"))"
      return Figure.html(
        "split_\(column)", key,
        row.decimal(column).map { format.money($0, row.text("currency"), whole: true) } ?? "–")
    }
  }

  // MARK: - Rule 4

  /// Whether one organisation receives everything, said either way, with what is to be done about it.
  var flag: HTML {
    guard let sole = soleRecipients.first else {
      return """
        <p><span class="status approved">\(visit.say(
          "Ingen enkelt organisation modtager alle midler",
          "No single organisation receives all the money"))</span></p>

        """
    }
    let state = sole.text("state")
    let style: HTML = state == "overdue" ? " danger" : " warning"
    let since = sole.instant("since").map {
      visit.say(" siden \(day($0))", " since \(day($0))")
    }
    return """
      <aside class="notice\(style)"><p>\(visit.say(
        "\(sole.text("name")) modtager alle midler\(since ?? "").",
        "\(sole.text("name")) receives all the money\(since ?? "")."))</p>
      <p>\(consequence(sole))</p>\(step(sole))</aside>

      """
  }

  private func consequence(_ sole: JSON) -> HTML {
    let name = sole.text("name")
    switch sole.text("state") {
    case "due":
      let deadline = "<b>\(sole.instant("deadline").map(day) ?? "")</b>" as HTML
      return visit.markup(
        "Partnerne skal bekræfte det ved en beslutning senest \(deadline) (\(rule)). Ellers afvises flere tildelinger til \(name).",
        "The partners must confirm it by a decision no later than \(deadline) (\(rule)). Otherwise further allocations to \(name) are refused."
      )
    case "overdue":
      let deadline = "\(sole.instant("deadline").map(day) ?? "")" as HTML
      return visit.markup(
        "Fristen for at bekræfte det udløb \(deadline) (\(rule)). Flere tildelinger til \(name) afvises, indtil partnerne har bekræftet det.",
        "The time to confirm it ended on \(deadline) (\(rule)). Further allocations to \(name) are refused until the partners have confirmed it."
      )
    case "confirmed":
      let decision: HTML =
        "<a href=\"\(visit.here("decisions", sole.text("decision")))\">\(visit.say("bekræftet det", "confirmed it"))</a>"
      return visit.markup(
        "Partnerne har \(decision) (\(rule)).", "The partners have \(decision) (\(rule)).")
    default:
      return visit.markup(
        "Sekretariatet må ikke være eneste modtager af midlerne, og når alt går til ét sted, skal alle kunne se det (\(rule)).",
        "The backbone must not be the sole recipient of the money, and when everything goes to one place, everyone must be able to see it (\(rule))."
      )
    }
  }

  private func step(_ sole: JSON) -> HTML? {
    guard ["due", "overdue"].contains(sole.text("state")), visit.seat.role != .funder else {
      return nil
    }
    return """
      <p><a class="button" href="\(visit.here("decisions", "new"))?kind=allocation_confirm">\
      \(visit.say("Forelæg partnerne det", "Put it to the partners"))</a></p>
      """
  }

  private var rule: HTML {
    "<a href=\"\(visit.here("charter"))\">\(visit.say("spilleregel 4", "rule 4 of the charter"))</a>"
  }

  private func day(_ instant: Instant) -> String { format.day(format.zone.day(of: instant)) }
}
