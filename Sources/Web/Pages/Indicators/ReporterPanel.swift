import Commands
import Domain
import HTML

/// Who reports on an indicator: the backbone names and releases them.
struct ReporterPanel {
  let indicator: JSON
  /// The rows of `reporter.list`.
  let reporters: [JSON]
  /// The rows of `party.list`.
  let parties: [JSON]
  let visit: Visit

  private var slug: String { indicator.text("indicator") }

  var html: HTML {
    let columns: [Column<JSON>] = [
      .head(visit.say("Part", "Party")) { row in
        "<a href=\"\(visit.here("parties", row.text("party")))\">\(row.text("party_name"))</a>"
      },
      .text(visit.say("Fra og med", "From"), sort: { $0.text("since") }) { row in
        "\(visit.format.named(row.text("from")))"
      },
      .actions(visit.say("Handlinger", "Actions"), remove),
    ]
    let table = visit.table(
      visit.say("Hvem indberetter", "Who reports"), rows: reporters,
      csv: visit.csv("reporter.list", ["indicator": slug]),
      empty: visit.empty(
        visit.say(
          "Ingen er bedt om at indberette endnu. Tilføj de parter, der skal.",
          "Nobody has been asked to report yet. Add the parties that are to.")), columns)
    return """
      <section id="reporters"><h2>\(visit.say("Bestem, hvem der indberetter", "Decide who reports"))</h2>
      \(table)\(add)</section>

      """
  }

  private func remove(_ row: JSON) -> HTML {
    let form = visit.form(
      "reporter.remove", key: row.text("party"),
      hidden: ["indicator": slug, "party": row.text("party")],
      then: visit.here("indicators", slug) + "#reporters"
    ) { form in form.button(visit.say("Frigør", "Release"), style: .danger) }
    return """
      <details class="confirm"><summary>\(visit.say("Frigør …", "Release …"))\
      <span class="sr"> \(row.text("party_name"))</span></summary><div>
      <p>\(visit.say(
        "\(row.text("party_name")) bedes ikke længere om tal for nye perioder. Alt, som er indberettet, bliver stående, og du kan tilføje parten igen.",
        "\(row.text("party_name")) is no longer asked for figures of new periods. All that has been reported remains, and you can add the party again."))</p>
      \(form)</div></details>
      """
  }

  private var add: HTML? {
    let known = Set(reporters.map { $0.text("party") })
    let others = parties.filter {
      $0.text("role") != Role.funder.rawValue && !known.contains($0.text("party"))
    }
    guard !others.isEmpty else { return nil }
    let isOpen = visit.submission?.verb == "reporter.add" || reporters.isEmpty
    let example = Period(
      indicator.choice("frequency") ?? .quarterly, containing: visit.format.today(at: .now()))
    let form = visit.form(
      "reporter.add", hidden: ["indicator": slug],
      then: visit.here("indicators", slug) + "#reporters"
    ) { form in
      """
      <div class="fields">\(form.select(
        "party", label: visit.say("Part", "Party"),
        options: [("", visit.say("Vælg …", "Choose …"))]
          + others.map { ($0.text("party"), $0.text("name")) }, isRequired: true)
      )\(form.field(
        "from", label: visit.say("Fra og med perioden", "From the period on"),
        hint: visit.say("Som \(example.description)", "Such as \(example.description)"),
        value: example.description, isRequired: true)
      )</div><div class="actions">\(form.button(visit.say("Tilføj", "Add")))</div>
      """
    }
    return """
      <details class="fold"\("open", if: isOpen)>\
      <summary>\(visit.say("Tilføj en part", "Add a party"))</summary>
      \(form)</details>

      """
  }
}
