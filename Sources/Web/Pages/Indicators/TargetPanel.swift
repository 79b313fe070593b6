import Commands
import Domain
import HTML

/// The targets that await a partner, and the form with which the backbone proposes one.
struct TargetPanel {
  let indicator: JSON
  /// The rows of `target.list` that are proposed.
  let proposed: [JSON]
  let visit: Visit

  private var slug: String { indicator.text("indicator") }
  private var measure: Measure { Measure(indicator) }

  var html: HTML? {
    switch visit.seat.role {
    case .partner:
      guard !proposed.isEmpty else { return nil }
      return """
        <section id="proposed"><h2>\(visit.say("Foreslåede mål", "Proposed targets"))</h2>
        <p>\(visit.say(
          "Sekretariatet foreslår; kun partnerne kan gøre et mål gældende.",
          "The backbone proposes; only partners can put a target into force."))</p>
        <ul class="list">
        \(proposed.map(confirmable))</ul></section>

        """
    case .backbone: return propose
    case .funder: return nil
    }
  }

  private func summary(_ row: JSON) -> HTML {
    let rationale = row.text("rationale")
    let reason: HTML? = rationale.isEmpty ? nil : Paragraphs.html(rationale)
    return """
      <h3>\(visit.format.named(row.text("period"))): \(measure.exact(row.decimal("value"), visit))</h3>
      \(reason)
      """
  }

  // MARK: - A partner's

  private func confirmable(_ row: JSON) -> HTML {
    let period = visit.format.named(row.text("period"))
    let value = measure.exact(row.decimal("value"), visit)
    let form = visit.form(
      "target.confirm", key: row.text("id"), hidden: ["id": row.text("id")],
      then: visit.here("indicators", slug)
    ) { form in form.button(visit.say("Bekræft målet", "Confirm the target")) }
    return """
      <li>\(summary(row))
      <details class="confirm"><summary>\(visit.say("Bekræft …", "Confirm …"))\
      <span class="sr"> \(period), \(value)</span></summary><div>
      <p>\(visit.say(
        "Fra nu af måles indikatorens fremdrift mod \(value) i \(period), og bevillingsgiverne ser det. Det står som bekræftet af \(visit.seat.name) og kan ikke tages tilbage; et nyt mål kan foreslås.",
        "From now on the indicator's progress is measured against \(value) in \(period), and funders see it. It stands as confirmed by \(visit.seat.name) and cannot be taken back; a new target can be proposed."))</p>
      \(form)</div></details></li>

      """
  }

  // MARK: - The backbone's

  private var propose: HTML {
    let isOpen = visit.submission?.verb == "target.propose"
    let waiting: HTML? =
      proposed.isEmpty
      ? nil
      : """
      <p>\(visit.say("Afventer en partner:", "Awaiting a partner:"))</p>
      <ul class="list">\(proposed.map { "<li>\(summary($0))</li>" as HTML })</ul>

      """
    let form = visit.form(
      "target.propose", hidden: ["indicator": slug], then: visit.here("indicators", slug)
    ) { form in
      """
      <div class="fields">\(form.field(
        "period", label: visit.say("Periode", "Period"),
        hint: visit.say(
          "Som \(IndicatorPanels.example(indicator, visit))",
          "Such as \(IndicatorPanels.example(indicator, visit))"), isRequired: true)
      )\(form.field(
        "value", label: visit.say("Mål", "Target"), kind: .number,
        suffix: measure.unitName(visit), isRequired: true)
      )</div>\(form.field(
        "rationale", label: visit.say("Begrundelse", "Rationale"), kind: .lines(3),
        hint: visit.say(
          "Partnerne læser den, når de tager stilling.", "Partners read it when they consider it."))
      )<div class="actions">\(form.button(visit.say("Foreslå målet", "Propose the target")))</div>
      """
    }
    return """
      <section id="proposed"><h2>\(visit.say("Foreslå et mål", "Propose a target"))</h2>
      <p>\(visit.say(
        "Et mål gælder først, når en partner har bekræftet det.",
        "A target is in force only once a partner has confirmed it."))</p>
      \(waiting)<details class="fold"\("open", if: isOpen)>\
      <summary>\(visit.say("Nyt mål", "New target"))</summary>
      \(form)</details></section>

      """
  }
}
