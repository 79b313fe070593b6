import Commands
import Domain
import HTML

/// The goals of a draft: the pen-holder enters and words them, the backbone proposes.
struct DraftGoals {
  let draft: Draft

  private var visit: Visit { draft.visit }
  private var mayAdd: Bool { draft.isOwn || (visit.seat.role == .backbone && draft.isOpen) }

  var html: HTML {
    let goals = AgendaGoals(goals: draft.goals, status: draft.status, visit: visit)
    let list: HTML? =
      draft.goals.isEmpty
      ? nil
      : "<ul class=\"list goals\">\n\(draft.goals.map { item($0, goals) })</ul>\n"
    return "\(list)\(mayAdd ? add : nil)"
  }

  private func item(_ goal: JSON, _ goals: AgendaGoals) -> HTML {
    let isProposed = goal.text("state") == "proposed"
    let mark: HTML? =
      isProposed
      ? "<p>\(Status.badge("proposed", visit.say("Foreslået af \(goal.text("party_name"))", "Proposed by \(goal.text("party_name"))")))</p>"
      : nil
    let mayChange =
      draft.isOwn
      || (visit.seat.role == .backbone && draft.isOpen && isProposed && goal.flag("own"))
    return """
      <li id="g-\(goal.text("id"))">\(mark)\(goals.statement(goal))\(goals.measures(goal))\
      \(mayChange ? change(goal, isProposed: isProposed) : nil)</li>

      """
  }

  private func change(_ goal: JSON, isProposed: Bool) -> HTML {
    let id = goal.text("id")
    let edited = visit.submission?.verb == "goal.update" && visit.submission?.form == id
    let confirm: HTML? =
      isProposed && draft.isOwn
      ? visit.form("goal.confirm", key: id, hidden: ["goal": id, "_at": "goals"], style: "inline") {
        form in
        form.button(visit.say("Bekræft målet", "Confirm the goal"))
      } : nil
    let form = visit.form(
      "goal.update", key: id, hidden: ["goal": id, "_if": goal.text("revision"), "_at": "goals"],
      guardsChanges: true
    ) { form in
      """
      \(fields(form, goal))\
      <div class="actions">\(form.button(visit.say("Gem", "Save")))</div>
      """
    }
    return """
      <div class="actions">\(confirm)\
      \(visit.form("goal.remove", key: id, hidden: ["goal": id, "_at": "goals"], style: "inline") { _ in
        """
        <button type="submit" class="quiet">\(visit.say("Fjern", "Remove"))<span class="sr">: \(goal.text("statement"))</span></button>
        """
      })</div>
      <details class="fold"\("open", if: edited)><summary>\(visit.say("Ret målet", "Change the goal"))\
      <span class="sr">: \(goal.text("statement"))</span></summary>
      \(form)</details>
      """
  }

  private var add: HTML {
    let isOpen = visit.submission?.verb == "goal.add"
    let title =
      draft.isOwn
      ? visit.say("Tilføj et mål", "Add a goal") : visit.say("Foreslå et mål", "Propose a goal")
    guard !draft.indicators.isEmpty else {
      return visit.empty(
        visit.say(
          "Et mål måles med indikatorer, og der er ingen endnu.",
          "A goal is measured by indicators, and there are none yet."),
        next: (visit.say("Gå til indikatorerne", "Go to the indicators"), visit.here("indicators")))
    }
    let form = visit.form(
      "goal.add", hidden: ["draft": draft.id, "_at": "goals"], guardsChanges: true
    ) { form in
      """
      \(fields(form, nil))\
      <div class="actions">\(form.button(title))</div>
      """
    }
    return """
      <details class="fold no-print"\("open", if: isOpen)><summary>\(title)</summary>
      \(form)</details>
      """
  }

  private func fields(_ form: Form, _ goal: JSON?) -> HTML {
    """
    \(form.field(
      "statement", label: visit.say("Hvad er nået?", "What is reached?"), kind: .lines(2),
      hint: visit.say(
        "Præcist, så alle kan se, om det er nået: hvem, hvad, hvor meget.",
        "Precisely, so that all can see whether it is reached: who, what, how much."),
      value: goal?.text("statement"), isRequired: true))\
    \(form.field(
      "due", label: visit.say("Hvornår?", "By when?"), kind: .date, value: goal?.optionalText("due"),
      isRequired: true))\
    \(form.checkboxes(
      "indicator", label: visit.say("Hvordan måles det?", "How is it measured?"),
      hint: visit.say("Mindst én indikator.", "At least one indicator."),
      options: draft.indicators.map { ($0.text("indicator"), $0.text("title")) },
      checked: Set(goal?.list("indicators").map { $0.text("indicator") } ?? [])))
    """
  }
}
