import Domain
import HTML

/// An election as it stands: when what happens, who stands, the ballot, who has voted, and the count.
struct ElectionPanel {
  /// The result of `election.show`.
  let election: JSON
  let visit: Visit

  private var id: String { election.text("election") }
  private var candidates: [JSON] { election["candidates"]?.arrayValue ?? [] }
  private var electors: [JSON] { election["electors"]?.arrayValue ?? [] }
  private var isOpen: Bool { election.text("state") == "open" }
  private var isVoting: Bool { election.flag("voting") }

  var html: HTML {
    """
    <section aria-labelledby="election"><h2 id="election">\(heading)</h2>
    <p>\(explanation)</p>\(reason)
    \(isVoting ? ballot : nil)\(list)\
    \(isOpen && !isVoting ? CandidacyForms(election: election, visit: visit).html : nil)\
    \(voters)\(ElectionResult(election: election, visit: visit).html)</section>

    """
  }

  /// What those who called for it said.
  private var reason: HTML? {
    election.optionalText("reason").flatMap {
      $0.isEmpty ? nil : "\n<blockquote>\(Paragraphs.html($0))</blockquote>"
    }
  }

  private func day(_ name: String) -> String {
    election.instant(name).map { visit.format.day(visit.format.zone.day(of: $0)) } ?? ""
  }

  private var heading: String {
    isOpen
      ? visit.say("Valg af fælles sekretariat", "Election of the backbone")
      : visit.say("Det seneste valg", "The latest election")
  }

  private var explanation: String {
    let rule =
      switch election.text("method") {
      case "ranked":
        visit.say(
          "Partnerne rangordner kandidaterne; den svageste falder fra, til én har flertal.",
          "The partners rank the candidates; the weakest drops out until one has a majority.")
      case "consent":
        visit.say(
          "Færre end fem stemmer, så valget sker ved samtykke: alle stemmer skal pege på den valgte. Det loves ikke hemmeligt.",
          "Fewer than five vote, so it is by consent: every vote must name the chosen one. No secrecy is promised."
        )
      default:
        visit.say(
          "Partnerne peger på alle, de kan støtte; flest stemmer vinder, hvis det er over halvdelen.",
          "The partners name all they can support; most votes win, if more than half.")
      }
    guard isOpen else {
      return rule + " " + visit.say("Lukket \(day("closed_at")).", "Closed \(day("closed_at")).")
    }
    let dates =
      isVoting
      ? visit.say(
        "Der stemmes til og med \(day("closes_at")).", "Votes are cast until \(day("closes_at")).")
      : visit.say(
        "Der kan stilles op, til der stemmes fra \(day("voting_from")) til \(day("closes_at")).",
        "Candidates stand until voting begins on \(day("voting_from")); it ends on \(day("closes_at"))."
      )
    return rule + " " + dates
  }

  // MARK: - The ballot

  private var ballot: HTML? {
    guard electors.contains(where: { $0.flag("mine") }) else { return nil }
    let hasVoted = electors.contains { $0.flag("mine") && $0.flag("voted") }
    let standing = candidates.filter { $0.text("state") == "standing" }
    guard !standing.isEmpty else { return nil }
    let isRanked = election.text("method") == "ranked"
    let form = visit.form(
      "election.vote", hidden: ["election": id],
      refused: visit.say("Stemmen er ikke afgivet", "The vote was not cast")
    ) { form in
      """
      <fieldset class="field"><legend>\(visit.say("Jeres stemme", "Your vote"))</legend>
      <p class="hint">\(visit.say(
        "I kan ændre stemmen, til valget lukker. Ingen ser, hvad I stemmer, kun at I har.",
        "You can change your vote until the election closes. Nobody sees what you vote, only that you have."))</p>
      \(isRanked ? ranks(standing) : boxes(standing))</fieldset>
      <div class="actions">\(form.button(
        hasVoted ? visit.say("Stem om", "Vote anew") : visit.say("Stem", "Vote")))</div>
      """
    }
    return "<div id=\"ballot\">\(form)</div>\n"
  }

  private func boxes(_ standing: [JSON]) -> HTML {
    let options = standing.map { candidate -> HTML in
      """
      <label class="option"><input type="checkbox" name="choice" value="\(candidate.text("candidate"))">\
      <span><b>\(candidate.text("name"))</b></span></label>

      """
    }
    return "<div class=\"choices\">\(options)</div>\n"
  }

  private func ranks(_ standing: [JSON]) -> HTML {
    let options = standing.map { candidate -> HTML in
      "<option value=\"\(candidate.text("candidate"))\">\(candidate.text("name"))</option>"
    }
    let fields = standing.indices.map { index -> HTML in
      let label = visit.say("\(index + 1). prioritet", "Choice \(index + 1)")
      return """
        <div class="field"><label for="rank-\(index)">\(label)</label>
        <select class="input" id="rank-\(index)" name="choice"><option value=""></option>\(options)</select></div>

        """
    }
    return "\(fields)"
  }

  // MARK: - Who

  private var list: HTML {
    if candidates.isEmpty {
      return "<p>\(visit.say("Ingen har stillet op endnu.", "Nobody stands yet."))</p>\n"
    }
    let items = candidates.map { candidate -> HTML in
      let isStanding = candidate.text("state") == "standing"
      let note: HTML? =
        isStanding
        ? nil
        : " <span class=\"meta\">\(visit.say("indstillet, har ikke svaret", "nominated, has not answered"))</span>"
      return """
        <li><h3>\(candidate.text("name"))</h3>\(note)\(Paragraphs.html(candidate.text("statement")))</li>

        """
    }
    return "<ul class=\"list\">\n\(items)</ul>\n"
  }

  private var voters: HTML? {
    guard !electors.isEmpty, isVoting || !isOpen else { return nil }
    let voted = electors.filter { $0.flag("voted") }
    let names = voted.map { $0.text("name") }.joined(separator: ", ")
    let text = visit.say(
      "\(voted.count) af \(electors.count) har stemt",
      "\(voted.count) of \(electors.count) have voted")
    return "<p>\(text)\(names.isEmpty ? "" : ": \(names)").</p>\n"
  }
}
