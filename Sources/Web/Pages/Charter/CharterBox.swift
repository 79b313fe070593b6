import Commands
import Domain
import HTML

/// The notice about the backbone in short, how many know it, and the button that says one does.
enum CharterBox {
  /// Up to so many parties are shown at once, more behind a line that opens.
  private static let fewParties = 6

  /// The notice that asks; nil for whoever has acknowledged.
  static func question(_ charter: JSON, _ visit: Visit) -> HTML? {
    guard !charter.flag("acknowledged") else { return nil }
    return """
      <aside class="notice" aria-labelledby="charter-box">
      <h2 id="charter-box">\(visit.say("Vigtige opmærksomhedspunkter", "What to bear in mind"))</h2>
      <p>\(short(visit))</p>
      <p class="meta">\(coverage(charter, visit))</p>
      <div class="actions">\(form(charter, visit))<a href="\(visit.here("charter"))">\
      \(visit.say("Læs dem i fuld længde", "Read them in full"))</a></div></aside>

      """
  }

  /// The notice in short and how far it has reached, party by party, on everybody's overview; from
  /// `charter.show`.
  static func section(_ reply: Reply, _ visit: Visit) -> HTML {
    let charter = reply.result
    let question: HTML? =
      charter.flag("acknowledged")
      ? nil
      : "<p><span class=\"status proposed\">\(visit.say("Du har ikke bekræftet dem endnu", "You have not acknowledged them yet"))</span></p>\n"
    return """
      <section><h2>\(visit.say("Vigtige opmærksomhedspunkter", "What to bear in mind"))</h2>
      <p>\(short(visit))</p>
      \(question)<p class="meta">\(coverage(charter, visit))</p>
      \(parties(reply.rows, visit))
      <p class="more"><a href="\(visit.here("charter"))">\
      \(visit.say("Spilleregler for sekretariatet", "The charter of the backbone"))</a></p></section>

      """
  }

  /// The five rules in a breath.
  static func short(_ visit: Visit) -> String {
    visit.say(
      "Sekretariatet vælges af partnerne, udvikler ikke den fælles dagsorden, driver ikke aktiviteterne og er ikke eneste modtager af midlerne; dets opgaver følger faserne.",
      "The partners choose the backbone; it does not develop the common agenda, does not run the activities and is not the sole recipient of the money; its tasks follow the phases."
    )
  }

  /// How many members have acknowledged the version in force.
  static func coverage(_ charter: JSON, _ visit: Visit) -> HTML {
    let known = Figure.html(
      "members_acknowledged", visit.place.slug,
      visit.format.number(charter.whole("members_acknowledged") ?? 0))
    let members = charter.whole("members") ?? 0
    let all = Figure.html("members", visit.place.slug, visit.format.count(members, .member))
    return visit.markup(
      "\(known) af \(all) har bekræftet, at de har læst dem.",
      "\(known) of \(all) have confirmed that they have read them.")
  }

  private static func parties(_ rows: [JSON], _ visit: Visit) -> HTML? {
    guard !rows.isEmpty else { return nil }
    let items = rows.map { row -> HTML in
      let party = row.text("party")
      let known = Figure.html(
        "acknowledged", party, visit.format.number(row.whole("acknowledged") ?? 0))
      let all = Figure.html("members", party, visit.format.number(row.whole("members") ?? 0))
      return """
        <li><a href="\(visit.here("parties", party))">\(row.text("name"))</a>: \
        \(visit.markup("\(known) af \(all)", "\(known) of \(all)"))</li>

        """
    }
    return """
      <details class="fold"\("open", if: rows.count <= fewParties)><summary>\
      \(visit.say("Part for part", "Party by party"))</summary>
      <ul>
      \(items)</ul></details>
      """
  }

  /// The button.
  static func form(_ charter: JSON, _ visit: Visit) -> HTML {
    visit.form(
      "charter.acknowledge", hidden: ["version": charter.text("version")], then: visit.path,
      style: "inline"
    ) { form in
      _ = form.refusal(of: "version")
      return form.button(visit.say("Jeg har læst dem", "I have read them"))
    }
  }
}
