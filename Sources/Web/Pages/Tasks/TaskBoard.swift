import Commands
import Domain
import HTML

/// The tasks of one phase by function, what is left from other phases, and what the catalogue
/// suggests; the backbone works on them, partners read.
struct TaskBoard {
  let phase: Phase
  let isInForce: Bool
  /// Rows of `task.list`, of every phase.
  let tasks: [JSON]
  /// Rows of `suggestion.list` of the phase.
  let suggestions: [JSON]
  /// Those of the backbone who can own a task.
  let members: [JSON]
  let visit: Visit

  /// Suggestions and new tasks belong to the phase in force, and only the backbone adds them.
  private var canAdd: Bool { isInForce && visit.seat.role == .backbone }

  var html: HTML {
    """
    \(left)\(BackboneFunction.allCases.map(section))\(canAdd ? add : nil)\
    \(visit.csvLink(visit.csv("task.list")))
    """
  }

  /// What was taken on in another phase and is still open.
  private var left: HTML? {
    let rows = tasks.filter {
      $0.text("phase") != phase.rawValue && ["open", "late"].contains($0.text("state"))
    }
    guard isInForce, !rows.isEmpty else { return nil }
    return """
      <section><h2>\(visit.say("Uafsluttet fra andre faser", "Unfinished from other phases"))</h2>
      \(list(rows))</section>

      """
  }

  private func section(_ function: BackboneFunction) -> HTML {
    let rows = tasks.filter {
      $0.text("phase") == phase.rawValue && $0.text("function") == function.rawValue
    }
    let nothing: HTML = """
      <p class="meta">\(visit.say("Ingen opgaver endnu.", "No tasks yet."))</p>

      """
    return """
      <section><h2>\(visit.say(function.name))</h2>
      \(rows.isEmpty ? nothing : list(rows))\(proposals(function))</section>

      """
  }

  private func list(_ rows: [JSON]) -> HTML {
    "<ul class=\"list\">\n\(rows.map { TaskItem(row: $0, members: members, visit: visit).html })</ul>\n"
  }

  // MARK: - Suggestions

  /// What the catalogue suggests and nobody has taken on.
  private func proposals(_ function: BackboneFunction) -> HTML? {
    let rows = suggestions.filter {
      $0.text("function") == function.rawValue && $0.optionalText("task") == nil
    }
    guard !rows.isEmpty else { return nil }
    let items = rows.map { row -> HTML in
      let key = row.text("suggestion")
      let take: HTML? =
        canAdd
        ? visit.form("task.take", key: key, hidden: ["suggestion": key], style: "inline") { form in
          """
          <button type="submit" class="button secondary">\(visit.say("Tag op", "Take on"))\
          <span class="sr">: \(row.text("title"))</span></button>
          """
        } : nil
      return """
        <li><h3>\(row.text("title"))</h3><p>\(row.text("text"))</p>\(take)</li>

        """
    }
    let isOpen = visit.submission?.verb == "task.take"
    return """
      <details class="fold"\("open", if: isOpen)><summary>\(visit.say(
        "Forslag fra kataloget: \(visit.say(function.name).lowercased())",
        "Suggestions for \(visit.say(function.name).lowercased())"))</summary>
      <ul class="list">
      \(items)</ul></details>

      """
  }

  // MARK: - A task of one's own words

  private var add: HTML {
    let functions = BackboneFunction.allCases.map { ($0.rawValue, visit.say($0.name)) }
    let form = visit.form("task.add", guardsChanges: true) { form in
      """
      \(form.field("title", label: visit.say("Hvad skal gøres?", "What is to be done?"),
        isRequired: true))\
      \(form.select("function", label: visit.say("Funktion", "Function"), options: functions,
        isRequired: true))\
      \(TaskItem.fields(form, nil, members, visit))\
      <div class="actions">\(form.button(visit.say("Tilføj opgave", "Add task")))</div>
      """
    }
    let isOpen = visit.submission?.verb == "task.add"
    return """
      <section><h2>\(visit.say("En opgave til", "Another task"))</h2>
      <details class="fold"\("open", if: isOpen)><summary>\(visit.say(
        "Skriv en opgave", "Write a task"))</summary>
      \(form)</details></section>

      """
  }
}
