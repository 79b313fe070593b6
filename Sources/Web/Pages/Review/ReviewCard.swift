import Domain
import HTML

/// One value that waits: what it says, how it stands to what went before, and what can be done.
struct ReviewCard {
  let row: JSON
  /// Its place in the queue.
  let place: Int
  let hasFocus: Bool
  let mayDecide: Bool
  let visit: Visit

  private var measure: Measure { Measure(row) }
  private var id: String { row.text("id") }
  private var value: Decimal? { row.decimal("value") }

  /// What the buttons are about, for those who do not see where they stand.
  private var name: String {
    "\(row.text("party_name")), \(visit.format.named(row.text("period")))"
  }

  var html: HTML {
    """
    <article class="card review" data-review tabindex="-1" aria-labelledby="r-\(place)"\
    \("autofocus", if: hasFocus)>
    <h4 id="r-\(place)"><a href="\(url: page)">\(row.text("party_name"))</a>\(breakdown)</h4>
    <p class="value"><b>\(visit.format.figure(value ?? .zero, kind: measure.kind, decimals: shownDecimals))</b> \
    <span>\(measure.unitName(visit))</span>\(parts)</p>
    \(earlier)\(remarks)\(origin)<p class="meta">\(submitted)</p>
    \(mayDecide ? actions : nil)</article>

    """
  }

  private var page: String {
    MeasurementPage.address(
      indicator: row.text("indicator"), party: row.text("party"), period: row.text("period"),
      breakdown: row.text("breakdown"), visit)
  }

  private var breakdown: HTML? {
    let text = row.text("breakdown")
    return text.isEmpty ? nil : " <span class=\"tag\">\(text)</span>"
  }

  /// A value that was typed is shown to its last decimal, so that nobody approves what is not seen.
  private var shownDecimals: Int {
    row.optionalText("numerator") != nil
      ? measure.decimals : max(measure.decimals, value?.trimmed.scale ?? 0)
  }

  private var parts: HTML? {
    Parts.text(row, visit).map { " <small>(\($0))</small>" }
  }

  private var earlier: HTML? {
    guard let previous = row.decimal("previous_value"),
      let period = row.optionalText("previous_period")
    else {
      return
        "<p class=\"meta\">\(visit.say("Partens første tal.", "The party's first figure."))</p>\n"
    }
    let text = visit.say("Sidste godkendte", "Last approved")
    let change = measure.change(value, from: previous, visit).map { " · \($0)" }
    return """
      <p class="meta">\(text): \(measure.text(previous, visit)) \
      (\(visit.format.named(period)))\(change)</p>

      """
  }

  private var remarks: HTML? {
    var remarks: [String] = []
    if let approved = row.decimal("corrects_value") {
      let before = measure.close(approved, visit)
      remarks.append(
        visit.say(
          "Retter et godkendt tal, som var \(before).",
          "Corrects an approved figure, which was \(before)."))
    }
    if row.flag("outside_range") {
      remarks.append(
        visit.say(
          "Uden for det, man venter for indikatoren.",
          "Outside what is expected of this indicator."))
    }
    if row.flag("far_from_last") {
      remarks.append(
        visit.say(
          "Mere end 50 procent fra partens sidste godkendte tal.",
          "More than 50 per cent from the party's last approved figure."))
    }
    guard !remarks.isEmpty else { return nil }
    let items = remarks.map { "<li><span class=\"status at_risk\">\($0)</span></li>" as HTML }
    return "<ul class=\"reasons\">\(items)</ul>\n"
  }

  private var origin: HTML? {
    let facts = [
      (visit.say("Kilde", "Source"), row.text("source")),
      (visit.say("Bemærkning", "Note"), row.text("note")),
    ].filter { !$0.1.isEmpty }
    guard !facts.isEmpty else { return nil }
    let items = facts.map { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>" as HTML }
    return "<dl class=\"facts\">\(items)</dl>\n"
  }

  private var submitted: HTML {
    let act = Act.text(row, "submitted_by_name", "submitted_at", visit)
    return "\(visit.say("Indsendt af", "Submitted by")) \(act)\(Act.behalf(row, visit))"
  }

  // MARK: - What can be done

  private var actions: HTML {
    guard !row.flag("own") else {
      return """
        <p class="hint">\(visit.say(
          "Du har selv indsendt tallet, så en anden skal godkende det.",
          "You submitted this figure yourself, so someone else must approve it."))</p>

        """
    }
    let approve = visit.form(
      "measurement.approve", key: id, to: visit.address, hidden: ["id": id],
      then: visit.reviewAddress(at: place), style: "inline"
    ) { _ in
      """
      <button type="submit" class="button" data-key="a">\(visit.say("Godkend", "Approve"))\
      <span class="sr"> \(name)</span></button>
      """
    }
    return "<div class=\"actions\">\(approve)</div>\n\(giveBack)"
  }

  private var giveBack: HTML {
    let wasRefused =
      visit.submission.map { $0.verb == "measurement.return" && $0.form == id } ?? false
    let form = visit.form(
      "measurement.return", key: id, to: visit.address, hidden: ["id": id],
      then: visit.reviewAddress(at: place)
    ) { form in
      """
      \(form.field(
        "reason", label: visit.say("Hvad skal rettes?", "What needs to be put right?"),
        kind: .lines(3),
        hint: visit.say(
          "Parten ser begrundelsen ved tallet.", "The party sees the reason with the figure."),
        isRequired: true)
      )<div class="actions">\(form.button(visit.say("Returnér tallet", "Return the figure")))</div>
      """
    }
    return """
      <details class="confirm" data-key="r"\("open", if: wasRefused)>\
      <summary>\(visit.say("Returnér …", "Return …"))<span class="sr"> \(name)</span></summary>
      <div>\(form)</div></details>

      """
  }
}
