import Commands
import Domain
import HTML

/// What the backbone has written up of a round's contributions, marked as its own and with its
/// sources.
struct Writeups {
  let round: JSON
  /// The rows of `writeup.list`.
  let rows: [JSON]
  /// The rows of `contribution.list`.
  let contributions: [JSON]
  /// The rows of `draft.list`.
  let drafts: [JSON]
  let visit: Visit

  private var isBackbone: Bool { visit.seat.role == .backbone }
  private var openDrafts: [JSON] {
    drafts.filter { ["writing", "commenting"].contains($0.text("state")) }
  }

  /// Nothing where there is none and the reader can add none.
  var html: HTML? {
    guard isBackbone || !rows.isEmpty else { return nil }
    return """
      <section><h2>\(visit.say("Sekretariatets sammenskrivninger", "Write-ups by the backbone"))</h2>
      <p>\(visit.say(
        "En hjælp til den, der holder pennen. De gælder først, når en partner har gjort dem til sine egne.",
        "A help to whoever holds the pen. They count only once a partner has made them its own."))</p>
      \(list)\(isBackbone ? add : nil)</section>

      """
  }

  private var list: HTML? {
    guard !rows.isEmpty else { return nil }
    return "<ul class=\"list\">\n\(rows.map { item($0) })</ul>\n"
  }

  private func item(_ row: JSON) -> HTML {
    let section = row.choice("section", of: AgendaSection.self).map { visit.say($0.name) } ?? ""
    return """
      <li id="w-\(row.text("id"))"><h3>\(section) \(Self.mark(visit))</h3>
      <div class="text">\(Prose.html(row.text("text")))</div>
      \(Self.sources(row, visit))\(isBackbone ? actions(row) : nil)</li>

      """
  }

  /// That a text is the backbone's.
  static func mark(_ visit: Visit) -> HTML {
    "<span class=\"tag\">\(visit.say("skrevet sammen af sekretariatet", "written up by the backbone"))</span>"
  }

  /// Which contributions a write-up is of, each with the way to it.
  static func sources(_ row: JSON, _ visit: Visit) -> HTML {
    let page = visit.here("agenda", "rounds", row.text("round"))
    let links = row.list("sources").enumerated().map { index, source -> HTML in
      let origin = source.choice("origin", of: ContributionOrigin.self)?.name.inSentence
      let name = "\(source.text("party_name")) (\(origin.map { visit.say($0) } ?? ""))"
      let gone: HTML? =
        source.flag("withdrawn")
        ? " <span class=\"tag\">\(visit.say("trukket tilbage", "taken back"))</span>" : nil
      let comma: HTML? = index == 0 ? nil : ", "
      return "\(comma)<a href=\"\(page)#c-\(source.text("contribution"))\">\(name)</a>\(gone)"
    }
    return """
      <p class="meta">\(visit.say("Kilder", "Sources")): \(links)</p>
      """
  }

  private func actions(_ row: JSON) -> HTML? {
    let id = row.text("id")
    let options = openDrafts.map { (value: $0.text("id"), name: $0.text("title")) }
    let place: HTML? =
      options.isEmpty
      ? nil
      : visit.form("draft.place", key: id, hidden: ["writeup": id]) { form in
        """
        \(form.select("draft", label: visit.say("Læg ved udkastet", "Lay beside the draft"), options: options, isRequired: true))\
        <div class="actions">\(form.button(visit.say("Læg ved", "Lay beside"), style: .secondary))</div>
        """
      }
    guard row.flag("own") else { return place }
    return """
      \(place)<details class="confirm"><summary>\(visit.say("Træk sammenskrivningen tilbage …", "Take the write-up back …"))</summary><div>
      <p>\(visit.say(
        "Den forsvinder fra runden og fra de udkast, hvor ingen har taget stilling til den.",
        "It goes from the round, and from drafts where nobody has considered it."))</p>
      \(visit.form("writeup.withdraw", key: id, hidden: ["id": id]) { form in
        form.button(visit.say("Træk tilbage", "Take back"), style: .danger)
      })</div></details>
      """
  }

  private var add: HTML {
    guard !contributions.isEmpty else {
      return """
        <p class="meta">\(visit.say(
          "Når der er bidrag, kan I skrive dem sammen her.",
          "Once there are contributions, you can write them up here."))</p>
        """
    }
    let isOpen = visit.submission?.verb == "writeup.add"
    let form = visit.form(
      "writeup.add", hidden: ["round": round.text("id")], guardsChanges: true
    ) { form in
      """
      \(form.select(
        "section", label: visit.say("Afsnit", "Section"),
        options: [("", visit.say("Vælg …", "Choose …"))]
          + AgendaSection.allCases.map { ($0.rawValue, visit.say($0.name)) }, isRequired: true))\
      \(form.field("text", label: visit.say("Sammenskrivningen", "The write-up"), kind: .lines(8), isRequired: true))\
      \(form.checkboxes(
        "source", label: visit.say("Hvilke bidrag er det sammenskrevet af?", "Which contributions is it of?"),
        hint: visit.say("Mindst ét.", "At least one."),
        options: Self.choices(contributions, visit)))\
      <div class="actions">\(form.button(visit.say("Gem", "Save")))</div>
      """
    }
    return """
      <details class="fold"\("open", if: isOpen)><summary>\(visit.say("Skriv bidrag sammen", "Write contributions up"))</summary>
      \(form)</details>
      """
  }

  /// Contributions to choose from, each with its party and how it begins.
  static func choices(_ rows: [JSON], _ visit: Visit) -> [(value: String, name: String)] {
    rows.map { row in
      let section = row.choice("section", of: AgendaSection.self).map { visit.say($0.name) } ?? ""
      let text = row.text("text").replacing("\n", with: " ")
      let start = text.count > 90 ? String(text.prefix(90)) + "…" : text
      return (row.text("id"), "\(section), \(row.text("party_name")): \(start)")
    }
  }
}
