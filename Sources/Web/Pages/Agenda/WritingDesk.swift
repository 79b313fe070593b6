import Commands
import Domain
import HTML

/// The form for a section of a draft, what it can be composed from, and its earlier wordings.
struct WritingDesk {
  /// The result of `draft.show`.
  let draft: JSON
  let section: AgendaSection
  /// The section's row of it.
  let row: JSON
  /// The contributions about the section, of every round.
  let contributions: [JSON]
  /// The wordings it has had, newest first.
  let wordings: [JSON]
  let visit: Visit

  private var isOpen: Bool {
    draft.flag("own") && ["writing", "commenting"].contains(draft.text("state"))
  }

  var html: HTML {
    guard isOpen else { return closed }
    return """
      <p class="lead">\(visit.say(section.question))</p>
      \(overtaken)\(form)\(brought)\(earlier)
      """
  }

  /// Why nothing can be written here now.
  private var closed: HTML {
    let why =
      draft.flag("own")
      ? visit.say(
        "Udkastet er forelagt partnerne eller afsluttet og kan ikke ændres.",
        "The draft is before the partners or over and cannot be changed.")
      : visit.say(
        "\(draft.text("holder_name")) holder pennen. I kan kommentere, når udkastet er delt.",
        "\(draft.text("holder_name")) holds the pen. You can comment once the draft is shared.")
    return visit.empty(
      why,
      next: (
        visit.say("Tilbage til udkastet", "Back to the draft"),
        visit.here("agenda", "drafts", draft.text("id"))
      ))
  }

  // MARK: - Somebody was quicker

  /// Both texts, where the section was written by somebody else since the form was opened: what was
  /// typed stays in the form, what stands now is shown beside it.
  private var overtaken: HTML? {
    guard let submission = visit.submission,
      submission.refusals.values.contains(where: { $0.argument == "@if" })
    else { return nil }
    let typed = submission.typed("payload") ?? ""
    let difference = DifferenceText(
      WordDifference(from: row.text("text"), to: typed), visit: visit)
    let who = Act.text(row, "author", "at", visit)
    return """
      <section><h2>\(visit.say("Nogen har skrevet imens", "Somebody wrote meanwhile"))</h2>
      <p>\(visit.say(
        "Intet er gået tabt. Til venstre står det, der er gemt nu (\(who)), til højre det, du har skrevet. Skriv det sammen i feltet nedenfor, og gem igen.",
        "Nothing is lost. On the left stands what is saved now (\(who)), on the right what you have written. Bring them together in the field below and save again."))</p>
      <div class="compare"><div><h3>\(visit.say("Gemt nu", "Saved now"))</h3>
      \(difference.side(without: .inserted))</div>
      <div><h3>\(visit.say("Dit", "Yours"))</h3>
      \(difference.side(without: .deleted))</div></div>
      <details class="fold"><summary>\(visit.say("Kopiér den gemte tekst", "Copy the saved text"))</summary>
      <pre class="plain">\(row.text("text"))</pre></details></section>

      """
  }

  // MARK: - Writing

  private var form: HTML {
    let cited = Set(row.list("sources").map { $0.text("contribution") })
    let hidden: KeyValuePairs<String, String?> = [
      "draft": draft.text("id"), "section": section.rawValue, "_if": row.text("revision"),
    ]
    return visit.form("draft.write", hidden: hidden, guardsChanges: true) { form in
      """
      \(form.field(
        "payload", label: visit.say(section.name), kind: .lines(18),
        hint: visit.say(
          "En tom linje begynder et nyt afsnit. Linjer, der begynder med en bindestreg, bliver en liste.",
          "An empty line begins a paragraph. Lines that begin with a hyphen become a list."),
        value: row.text("text"), marksOptional: false))\
      \(contributions.isEmpty && cited.isEmpty ? nil : form.checkboxes(
        "source", label: visit.say("Skrevet ud fra", "Written from"),
        options: Writeups.choices(choices(cited), visit), checked: cited))\
      <div class="actions">\(form.button(visit.say("Gem", "Save")))\
      <a href="\(visit.here("agenda", "drafts", draft.text("id")))#\(section.rawValue)">\(visit.say("Tilbage til udkastet", "Back to the draft"))</a></div>
      """
    }
  }

  /// The contributions about this section, and those about others that it is composed from already.
  private func choices(_ cited: Set<String>) -> [JSON] {
    let known = Set(contributions.map { $0.text("id") })
    let others = row.list("sources").filter { !known.contains($0.text("contribution")) }
    return contributions
      + others.map { source in
        [
          "id": .string(source.text("contribution")),
          "party_name": .string(source.text("party_name")),
        ]
      }
  }

  // MARK: - What there is to write from

  private var brought: HTML {
    let heading = visit.say("Bidrag til afsnittet", "Contributions to the section")
    guard !contributions.isEmpty else {
      return """
        <section><h2>\(heading)</h2>
        <p>\(visit.say("Ingen har bidraget til det endnu.", "Nobody has contributed to it yet."))</p></section>

        """
    }
    let items = contributions.map { row -> HTML in
      """
      <li><div class="text">\(Prose.html(row.text("text")))</div>
      <p class="meta">\(Contributions.source(row, visit)) · \(row.text("party_name"))</p></li>

      """
    }
    return """
      <section><h2>\(heading)</h2>
      <ul class="list">
      \(items)</ul></section>

      """
  }

  private var earlier: HTML? {
    let old = wordings.dropFirst()
    guard !old.isEmpty else { return nil }
    let items = old.map { row -> HTML in
      """
      <li><details class="fold"><summary>\(row.text("party_name")), \(Act.text(row, "author", "at", visit))</summary>
      <pre class="plain">\(row.text("text"))</pre></details></li>

      """
    }
    return """
      <section><h2>\(visit.say("Tidligere ordlyd", "Earlier wordings"))</h2>
      <ul class="list">
      \(items)</ul></section>

      """
  }
}
