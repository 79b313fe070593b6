import Commands
import Domain
import HTML

/// An office that stands empty: since when, who looks after it, and what everyone can do about it.
struct VacancyPanel {
  /// `caretaker` of `office.show`.
  let care: JSON
  /// The latest term, which has ended.
  let term: JSON?
  /// How many days there has been no backbone that the partners have chosen.
  let days: Int
  let visit: Visit

  private var isMine: Bool {
    visit.seat.role == .backbone && care.optionalText("party") == visit.seat.slug
  }

  var html: HTML {
    """
    <aside class="notice"><p><b>\(visit.say(
      "Ingen er sekretariat lige nu.", "Nobody holds the office at present."))</b> \(since)</p>
    <p>\(caretaker)</p>\(withdrawn)</aside>
    \(isMine ? withdrawal : steps)
    """
  }

  private var since: String {
    let count = visit.format.count(days, .day)
    let sentence = visit.say(
      "\(count) uden et sekretariat, som partnerne har valgt.",
      "\(count) without a backbone that the partners have chosen.")
    guard let day = care.instant("vacant_since").map({ visit.format.zone.day(of: $0) }) else {
      return sentence
    }
    return visit.say(
      "Funktionsperioden endte \(visit.format.day(day)); \(sentence)",
      "The term of office ended on \(visit.format.day(day)); \(sentence)")
  }

  private var caretaker: HTML {
    guard let slug = care.optionalText("party") else {
      return """
        \(visit.say(
          "Ingen passer det. Partnerne kan udpege et fungerende sekretariat ved en beslutning; så længe godkender partnernes egne godkendere deres tal.",
          "Nobody looks after it. The partners can appoint a caretaker by decision; until then partners' own reviewers approve their figures."))
        """
    }
    let name = "<a href=\"\(visit.here("parties", slug))\"><b>\(care.text("name"))</b></a>" as HTML
    let how =
      care.flag("appointed")
      ? visit.say("udpeget af partnerne", "appointed by the partners")
      : visit.say("det hidtidige sekretariat", "the outgoing backbone")
    return """
      \(visit.say("Fungerende sekretariat:", "Caretaker:")) \(name), \(how). \
      \(visit.say(
        "Det godkender tal, inviterer medlemmer og indkalder til møder. Det foreslår hverken parter eller tildelinger og ændrer ikke indikatorer.",
        "It approves figures, invites members and calls meetings. It proposes neither parties nor allocations and does not change indicators."))
      """
  }

  /// Who looked after it until lately, and why no longer.
  private var withdrawn: HTML? {
    guard let name = care.optionalText("withdrawn"),
      let day = care.instant("withdrawn_at").map({ visit.format.zone.day(of: $0) })
    else { return nil }
    return """

      <p class="meta">\(visit.say(
        "\(name) trådte tilbage \(visit.format.day(day)):", "\(name) withdrew on \(visit.format.day(day)):")) \
      \(care.text("reason"))</p>
      """
  }

  // MARK: - What to do

  private var steps: HTML? {
    guard visit.seat.role == .partner else { return nil }
    let new = visit.here("decisions", "new")
    let renewal: HTML? =
      term?.choice("kind", of: TermKind.self) == .interim
      ? """
      <li><a href="\(new)?kind=renew_interim">\(visit.say(
        "Foreslå, at det midlertidige sekretariat fortsætter", "Propose that the interim backbone goes on"))</a></li>

      """ : nil
    return """
      <ul>
      <li><a href="\(new)?kind=open_election">\(visit.say(
        "Foreslå et valg", "Propose an election"))</a></li>
      \(renewal)<li><a href="\(new)?kind=caretaker">\(visit.say(
        "Foreslå et fungerende sekretariat", "Propose a caretaker"))</a></li>
      </ul>

      """
  }

  private var withdrawal: HTML {
    let form = visit.form(
      "office.withdraw",
      refused: visit.say("I er ikke trådt tilbage", "You have not withdrawn")
    ) { form in
      """
      \(form.field(
        "reason", label: visit.say("Hvorfor", "Why"), kind: .lines(2),
        hint: visit.say("Alle parter kan læse det.", "All parties can read it."), isRequired: true)
      )\(form.button(visit.say("Træd tilbage", "Withdraw"), style: .danger))
      """
    }
    return """
      <details class="confirm"\("open", if: visit.submission?.verb == "office.withdraw")>\
      <summary>\(visit.say("Træd tilbage som fungerende sekretariat …", "Withdraw as caretaker …"))</summary><div>
      <p>\(visit.say(
        "I kan ikke selv tage opgaven igen. Partnerne kan udpege jer eller andre ved en beslutning.",
        "You cannot take it up again yourselves. The partners can appoint you or others by decision."))</p>
      \(form)</div></details>

      """
  }
}
