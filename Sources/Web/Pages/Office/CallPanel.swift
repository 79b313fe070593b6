import Domain
import HTML

/// Who calls for an election, and the form to join them.
struct CallPanel {
  /// The result of `office.show`.
  let calls: JSON
  let visit: Visit

  /// The ways to vote, as choices.
  static func methods(_ visit: Visit) -> [(value: String, name: String, note: String?)] {
    [
      (
        ElectionMethod.approval.rawValue, visit.say("Godkendelse", "Approval"),
        visit.say("Peg på alle, I kan støtte.", "Name all you can support.")
      ),
      (
        ElectionMethod.ranked.rawValue, visit.say("Rangordning", "Ranking"),
        visit.say("Sæt kandidaterne i rækkefølge.", "Put the candidates in order.")
      ),
    ]
  }

  var html: HTML {
    let items = (calls["calls"]?.arrayValue ?? []).map { call -> HTML in
      "<li><b>\(call.text("name"))</b>: \(call.text("reason"))</li>\n"
    }
    let standing: HTML? = items.isEmpty ? nil : "<ul>\n\(items)</ul>\n"
    let form = visit.form("election.open") { form in
      """
      \(form.field(
        "reason", label: visit.say("Hvorfor", "Why"), kind: .lines(3), isRequired: true)
      )\(form.radios(
        "method", label: visit.say("Hvordan der skal stemmes", "How to vote"),
        options: Self.methods(visit), value: ElectionMethod.approval.rawValue)
      )<div class="actions">\(form.button(visit.say("Kræv et valg", "Call for an election")))</div>
      """
    }
    return """
      <section aria-labelledby="call"><h2 id="call">\(visit.say("Kræv et valg", "Call for an election"))</h2>
      <p>\(visit.say(
        "Når en fjerdedel af de stemmeberettigede partnere, og mindst to, kræver det, åbner valget.",
        "When a quarter of the voting partners, and at least two, call for it, the election opens."))
      \(visit.say(
        "Den valgte afløser med det samme, også midt i en periode.",
        "Whoever is chosen takes over at once, in the middle of a term as well."))
      <a href="\(visit.here("decisions", "new"))">\(visit.say(
        "Eller lad partnerne beslutte et valg", "Or let the partners decide on an election"))</a></p>
      \(standing)<details class="fold"\("open", if: visit.submission?.verb == "election.open")>\
      <summary>\(visit.say("Kræv et valg", "Call for an election"))</summary>
      \(form)</details></section>

      """
  }
}
