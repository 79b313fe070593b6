import Commands
import Domain
import HTML

/// The steps of a draft: sharing, putting it to the partners, passing the pen, giving it up.
struct DraftSteps {
  let draft: Draft

  private var visit: Visit { draft.visit }

  var html: HTML? {
    guard draft.isOpen else { return nil }
    let parts: [HTML?] =
      draft.isOwn
      ? [share, catchUp, put, pass, drop]
      : visit.seat.role == .backbone ? [draft.state == .commenting ? share : nil] : [takeUp]
    let shown = parts.compactMap(\.self)
    guard !shown.isEmpty else { return nil }
    return """
      <section class="no-print"><h2>\(visit.say("Næste skridt", "Next steps"))</h2>
      \(shown)</section>

      """
  }

  private var share: HTML {
    let isShared = draft.state == .commenting
    return """
      <h3>\(isShared ? visit.say("Flyt fristen for kommentarer", "Move the deadline for comments") : visit.say("Del udkastet", "Share the draft"))</h3>
      \(visit.form("draft.share", hidden: ["draft": draft.id]) { form in
        """
        \(form.field("until", label: visit.say("Kommentarer til og med", "Comments until"), kind: .date,
          value: draft.facts.optionalText("until"), isRequired: true))\
        <div class="actions">\(form.button(
          isShared ? visit.say("Flyt fristen", "Move the deadline") : visit.say("Åbn for kommentarer", "Open for comments"),
          style: .secondary))</div>
        """
      })
      """
  }

  private var catchUp: HTML? {
    guard draft.isBehind else { return nil }
    return """
      <h3>\(visit.say("Fasthold udkastet", "Stand by the draft"))</h3>
      <p>\(visit.say(
        "En nyere udgave er vedtaget, siden udkastet blev begyndt. Sammenlign, ret det til, og fasthold det som den næste.",
        "A newer version has been adopted since the draft was begun. Compare, adjust it, and stand by it as the next."))</p>
      \(visit.form("draft.catchup", hidden: ["draft": draft.id], style: "inline") { form in
        form.button(visit.say("Fasthold", "Stand by it"), style: .secondary)
      })
      """
  }

  private var put: HTML {
    """
    <h3>\(visit.say("Forelæg partnerne", "Put it to the partners"))</h3>
    <p>\(visit.say(
      "Imens kan ingen ændre udkastet. Vedtages det, er det den fælles dagsorden.",
      "Meanwhile nobody can change the draft. Adopted, it is the common agenda."))</p>
    <p><a class="button" href="\(visit.here("decisions", "new"))?kind=\(DecisionKind.agendaVersion.rawValue)&amp;draft=\(draft.id)">\
    \(visit.say("Forelæg til beslutning", "Put to a decision"))</a></p>

    """
  }

  private var pass: HTML {
    let others = draft.parties.filter {
      $0.text("role") == Role.partner.rawValue && $0.text("party") != visit.seat.slug
        && $0.text("standing") != Standing.listed.rawValue
    }
    return """
      <details class="fold"\("open", if: visit.submission?.verb == "draft.pass")><summary>\(visit.say("Giv pennen videre", "Pass the pen"))</summary>
      \(visit.form("draft.pass", hidden: ["draft": draft.id]) { form in
        """
        \(form.select("party", label: visit.say("Til hvem?", "To whom?"),
          options: others.map { ($0.text("party"), $0.text("name")) }, isRequired: true))\
        <div class="actions">\(form.button(visit.say("Giv videre", "Pass on"), style: .secondary))</div>
        """
      })</details>
      """
  }

  private var drop: HTML {
    """
    <details class="confirm"><summary>\(visit.say("Opgiv udkastet …", "Drop the draft …"))</summary><div>
    <p>\(visit.say(
      "Det kan stadig læses, men ikke skrives videre på.",
      "It can still be read, but not written on."))</p>
    \(visit.form("draft.drop", hidden: ["draft": draft.id]) { form in
      form.button(visit.say("Opgiv", "Drop"), style: .danger)
    })</div></details>
    """
  }

  /// For another partner, where the holder is no longer there to pass the pen.
  private var takeUp: HTML? {
    guard draft.facts.flag("holder_left") else { return nil }
    return """
      <h3>\(visit.say("Tag pennen op", "Take up the pen"))</h3>
      <p>\(visit.say(
        "Den, der holdt pennen, har forladt initiativet.",
        "Whoever held the pen has left the initiative."))</p>
      \(visit.form("draft.pass", hidden: ["draft": draft.id, "party": visit.seat.slug], style: "inline") { form in
        form.button(visit.say("Tag pennen", "Take the pen"), style: .secondary)
      })
      """
  }
}
