import Commands
import Domain
import HTML

/// What partners have brought to a round, section by section, and the form for one more.
struct Contributions {
  let round: JSON
  /// The rows of `contribution.list`.
  let rows: [JSON]
  let visit: Visit

  private var isOpen: Bool { round.text("state") == "open" }
  private var mayAdd: Bool { visit.seat.role == .partner && isOpen }

  var html: HTML {
    """
    <section><h2>\(visit.say("Bidrag", "Contributions"))</h2>
    \(list)\(mayAdd ? add : nil)</section>

    """
  }

  private var list: HTML {
    guard !rows.isEmpty else {
      let text =
        mayAdd
        ? visit.say(
          "Ingen har bidraget endnu. Skriv det første bidrag nedenfor.",
          "Nobody has contributed yet. Write the first contribution below.")
        : visit.say("Ingen har bidraget endnu.", "Nobody has contributed yet.")
      return visit.empty(text)
    }
    let parts = AgendaSection.allCases.compactMap { section -> HTML? in
      let own = rows.filter { $0.text("section") == section.rawValue }
      guard !own.isEmpty else { return nil }
      return """
        <section><h3>\(visit.say(section.name))</h3>
        <ul class="list">
        \(own.map { item($0) })</ul></section>

        """
    }
    return "\(parts)"
  }

  private func item(_ row: JSON) -> HTML {
    let id = row.text("id")
    let actions: HTML? = row.flag("own") && mayAdd ? change(row) : nil
    return """
      <li id="c-\(id)"><div class="text">\(Prose.html(row.text("text")))</div>
      <p class="meta">\(Self.source(row, visit)) · \
      <a href="\(visit.here("parties", row.text("party")))">\(row.text("party_name"))</a>, \
      \(Act.text(row, "author", "at", visit))</p>\(actions)</li>

      """
  }

  /// Where a contribution comes from, how many were heard and when.
  static func source(_ row: JSON, _ visit: Visit) -> String {
    var parts = [
      row.choice("origin", of: ContributionOrigin.self).map { visit.say($0.name) } ?? ""
    ]
    if let people = row.whole("people") {
      parts.append(visit.format.count(people, .person))
    }
    if let day = row.day("held_on") { parts.append(visit.format.day(day)) }
    return parts.joined(separator: ", ")
  }

  // MARK: - Adding and changing

  private var add: HTML {
    let form = visit.form(
      "contribution.add", hidden: ["round": round.text("id")], guardsChanges: true
    ) { form in
      """
      \(Self.fields(form, nil, visit))\
      <div class="actions">\(form.button(visit.say("Bidrag", "Contribute")))</div>
      """
    }
    return """
      <section id="add"><h3>\(visit.say("Jeres bidrag", "Your contribution"))</h3>
      <p>\(visit.say(
        "Bidrag gerne flere gange, ét emne ad gangen. Alle partnere og sekretariatet kan læse det.",
        "Do contribute several times, one matter at a time. All partners and the backbone can read it."))</p>
      \(form)</section>

      """
  }

  private static func fields(_ form: Form, _ row: JSON?, _ visit: Visit) -> HTML {
    """
    \(form.select(
      "section", label: visit.say("Hvad handler det om?", "What is it about?"),
      options: [("", visit.say("Vælg …", "Choose …"))]
        + AgendaSection.allCases.map { ($0.rawValue, "\(visit.say($0.name)): \(visit.say($0.question))") },
      value: row?.text("section"), isRequired: true))\
    \(form.field(
      "text", label: visit.say("Bidraget", "The contribution"), kind: .lines(6),
      hint: visit.say(
        "Har I hørt borgere, så skriv, hvad de sagde, aldrig hvem de er.",
        "If you have heard people concerned, write what they said, never who they are."),
      value: row?.text("text"), isRequired: true))\
    \(form.radios(
      "origin", label: visit.say("Hvor kommer det fra?", "Where does it come from?"),
      options: ContributionOrigin.allCases.map { ($0.rawValue, visit.say($0.name), nil) },
      value: row?.text("origin") ?? ContributionOrigin.own.rawValue))\
    <div class="fields">\
    \(form.field(
      "people", label: visit.say("Hvor mange blev hørt?", "How many were heard?"), kind: .number,
      value: row?.optionalText("people")))\
    \(form.field(
      "held_on", label: visit.say("Hvilken dag?", "On which day?"), kind: .date,
      value: row?.optionalText("held_on")))</div>
    """
  }

  private func change(_ row: JSON) -> HTML {
    let id = row.text("id")
    let edited = visit.submission?.verb == "contribution.update" && visit.submission?.form == id
    let form = visit.form(
      "contribution.update", key: id, hidden: ["id": id, "_if": row.text("revision")],
      guardsChanges: true
    ) { form in
      """
      \(Self.fields(form, row, visit))\
      <div class="actions">\(form.button(visit.say("Gem", "Save")))</div>
      """
    }
    return """
      <details class="fold"\("open", if: edited)><summary>\(visit.say("Ret bidraget", "Change the contribution"))</summary>
      \(form)</details>
      <details class="confirm"><summary>\(visit.say("Træk bidraget tilbage …", "Take the contribution back …"))</summary><div>
      <p>\(visit.say(
        "Det kan ikke længere læses i runden. Er det skrevet sammen, står det stadig som kilde.",
        "It can no longer be read in the round. Where it was written up, it stays as a source."))</p>
      \(visit.form("contribution.withdraw", key: id, hidden: ["id": id]) { form in
        form.button(visit.say("Træk tilbage", "Take back"), style: .danger)
      })</div></details>
      """
  }
}
