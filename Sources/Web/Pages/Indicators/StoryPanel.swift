import Commands
import Domain
import HTML

/// The form for the story behind the curve, and the way to take one's own back within a day.
struct StoryPanel {
  let indicator: JSON
  /// The stories that may still be removed.
  let own: [JSON]
  let visit: Visit

  private var slug: String { indicator.text("indicator") }

  var html: HTML {
    let isOpen = visit.submission?.verb == "story.add"
    let form = visit.form(
      "story.add", hidden: ["indicator": slug], then: visit.here("indicators", slug) + "#stories",
      guardsChanges: true
    ) { form in
      """
      \(form.field(
        "text", label: visit.say("Hvad ligger bag tallene?", "What is behind the figures?"),
        kind: .lines(5),
        hint: visit.say(
          "Hvad skubbede på, hvad holdt igen, og hvad har I lært? Alle parter og bevillingsgivere læser det. Ingen personoplysninger.",
          "What pushed, what held back, and what have you learnt? All parties and funders read it. No personal data."),
        isRequired: true)
      )\(form.field(
        "period", label: visit.say("Om perioden", "About the period"),
        hint: visit.say("Tomt betyder hele forløbet.", "Empty means all of it."))
      )<div class="actions">\(form.button(visit.say("Fortæl", "Tell")))</div>
      """
    }
    let removable: HTML? =
      own.isEmpty ? nil : "<ul class=\"list\">\(own.map(item))</ul>\n"
    return """
      <section><h2>\(visit.say("Fortæl historien bag kurven", "Tell the story behind the curve"))</h2>
      <details class="fold"\("open", if: isOpen)><summary>\(visit.say("Skriv en historie", "Write a story"))</summary>
      \(form)</details>
      \(removable)</section>

      """
  }

  private func item(_ row: JSON) -> HTML {
    let id = row.text("id")
    let form = visit.form(
      "story.remove", key: id, hidden: ["id": id], then: visit.here("indicators", slug)
    ) { form in form.button(visit.say("Fjern historien", "Remove the story"), style: .danger) }
    return """
      <li>\(Paragraphs.html(row.text("text")))
      <details class="confirm"><summary>\(visit.say("Fjern …", "Remove …"))</summary><div>
      <p>\(visit.say(
        "Historien forsvinder for alle og kan ikke hentes frem igen. Det går kun det første døgn.",
        "The story disappears for everybody and cannot be brought back. This is possible within the first day only."))</p>
      \(form)</div></details></li>

      """
  }
}
