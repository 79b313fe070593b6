import Domain
import HTML

/// The top of a draft's page: how far it is, who holds the pen, and what is to be done next.
struct DraftHead {
  let draft: Draft

  private var visit: Visit { draft.visit }

  var html: HTML {
    """
    <dl class="facts">
    \(fact(visit.say("Tilstand", "State"), state))\
    \(fact(visit.say("Penneholder", "Pen-holder"), holder))\
    \(fact(visit.say("Bygger på", "Based on"), base))</dl>
    \(compare)\(next)
    """
  }

  private func fact(_ name: String, _ value: HTML) -> HTML {
    "<div><dt>\(name)</dt><dd>\(value)</dd></div>\n"
  }

  private var state: HTML {
    var note: HTML?
    switch draft.state {
    case .commenting:
      note = draft.facts.day("until").map {
        "\(visit.say("til og med \(visit.format.day($0))", "until \(visit.format.day($0))"))"
      }
    case .put:
      note = """
        <a href="\(visit.here("decisions", draft.facts.text("decision")))">\
        \(visit.say("Se beslutningen", "See the decision"))</a>
        """
    case .adopted:
      let version = draft.facts.text("version")
      note = """
        <a href="\(visit.here("agenda", "versions", version))">\
        \(visit.say("Udgave \(version)", "Version \(version)"))</a>
        """
    default: break
    }
    return "\(Status.badge(draft.state, visit.format)) <span class=\"meta\">\(note)</span>"
  }

  private var holder: HTML {
    let left: HTML? =
      draft.facts.flag("holder_left")
      ? " <span class=\"tag\">\(visit.say("har forladt initiativet", "has left the initiative"))</span>"
      : nil
    return """
      <a href="\(visit.here("parties", draft.facts.text("holder")))">\(draft.facts.text("holder_name"))</a>\(left)
      """
  }

  private var base: HTML {
    guard let version = draft.facts.whole("based_on") else {
      return "\(visit.say("Ingen tidligere udgave", "No earlier version"))"
    }
    return """
      <a href="\(visit.here("agenda", "versions", String(version)))">\
      \(visit.say("Udgave \(version)", "Version \(version)"))</a>
      """
  }

  private var compare: HTML? {
    guard draft.facts.whole("in_force") != nil, draft.state != .adopted else { return nil }
    return """
      <p class="no-print"><a href="\(visit.here("agenda", "compare"))?to=\(draft.id)">\
      \(visit.say("Sammenlign med den udgave, der gælder", "Compare with the version in force"))</a></p>

      """
  }

  // MARK: - What is to be done

  /// For the pen-holder what stands between the draft and the partners' decision; for others what
  /// they can do.
  private var next: HTML? {
    if draft.isOwn { return own }
    guard draft.state == .commenting else { return nil }
    return """
      <aside class="notice no-print"><p>\(visit.say(
        "Skriv jeres kommentarer ved de enkelte afsnit.",
        "Write your comments at each section."))</p></aside>

      """
  }

  private var own: HTML {
    let format = visit.format
    var items: [HTML] = []
    if !draft.placed.isEmpty {
      let count = draft.placed.count
      items.append(
        "<li>\(visit.say(count == 1 ? "1 sammenskrivning fra sekretariatet: gør den til jeres egen, eller udelad den." : "\(count) sammenskrivninger fra sekretariatet: gør dem til jeres egne, eller udelad dem.", count == 1 ? "1 write-up by the backbone: make it your own or leave it out." : "\(count) write-ups by the backbone: make them your own or leave them out."))</li>\n"
      )
    }
    if !draft.proposed.isEmpty {
      let goals = format.count(draft.proposed.count, .target)
      items.append(
        "<li>\(visit.say("\(goals), sekretariatet har foreslået: bekræft eller fjern.", "\(draft.proposed.count == 1 ? "1 goal" : "\(draft.proposed.count) goals") proposed by the backbone: confirm or remove."))</li>\n"
      )
    }
    if !draft.unanswered.isEmpty {
      let comments = format.count(draft.unanswered.count, .comment)
      items.append(
        "<li>\(visit.say("\(comments) er ikke besvaret.", "\(comments) not yet answered."))</li>\n")
    }
    if draft.isBehind {
      items.append(
        "<li>\(visit.say("En nyere udgave er vedtaget imens. Se forskellen, og fasthold udkastet nederst på siden.", "A newer version has been adopted meanwhile. See the difference, and stand by the draft at the end of the page."))</li>\n"
      )
    }
    let heading = visit.say("I holder pennen", "You hold the pen")
    let list: HTML =
      items.isEmpty
      ? "<p>\(visit.say("Der er intet i vejen for at forelægge udkastet for partnerne.", "Nothing stands in the way of putting the draft to the partners."))</p>"
      : "<p>\(visit.say("Før udkastet forelægges partnerne:", "Before the draft is put to the partners:"))</p><ul>\n\(items)</ul>"
    return """
      <aside class="notice no-print"><h2>\(heading)</h2>
      \(list)</aside>

      """
  }
}
