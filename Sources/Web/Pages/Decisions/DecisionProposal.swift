import Domain
import HTML

/// What is put to the vote, by the kind of the decision, and what adopting it does.
enum DecisionProposal {
  static func html(_ decision: JSON, _ visit: Visit) -> HTML {
    let kind = decision.choice("kind", of: DecisionKind.self)
    let effect: HTML? = kind.map { "<p class=\"hint\">\(visit.say($0.effect))</p>" }
    return """
      <section><h2>\(kind.map { visit.say($0.name) } ?? visit.say("Forslaget", "The proposal"))</h2>
      \(kind.flatMap { matter($0, decision["proposal"] ?? .null, visit) })\(effect)</section>

      """
  }

  private static func matter(
    _ kind: DecisionKind, _ proposal: JSON, _ visit: Visit
  ) -> HTML? {
    switch kind {
    case .other: nil
    case .admitParty, .removeParty, .caretaker: "<ul>\(parties(proposal, visit))</ul>"
    case .phase: phase(proposal, visit)
    case .notice: notice(proposal, visit)
    case .allocation: allocation(proposal, visit)
    case .allocationConfirm:
      "<p>\(proposal.optionalText("name") ?? proposal.text("organisation"))</p>"
    case .mandate: mandate(proposal, visit)
    case .openElection, .recall: ballot(proposal, visit)
    case .renewInterim: renewal(proposal, visit)
    }
  }

  /// Both texts are put to the vote, so both are shown, against the version that they change.
  private static func notice(_ proposal: JSON, _ visit: Visit) -> HTML {
    let new = (da: proposal.text("text_da"), en: proposal.text("text_en"))
    let old =
      proposal.optionalText("from_version") == nil
      ? new : (da: proposal.text("from_da"), en: proposal.text("from_en"))
    return NoticeDifference.both(from: old, to: new, level: 3, visit)
  }

  private static func parties(_ proposal: JSON, _ visit: Visit) -> [HTML] {
    proposal.list("parties").map { party in
      "<li><a href=\"\(visit.here("parties", party.text("party")))\">\(party.text("name"))</a></li>"
    }
  }

  private static func ballot(_ proposal: JSON, _ visit: Visit) -> HTML {
    proposal.text("ballot") == ElectionMethod.ranked.rawValue
      ? "<p>\(visit.say("Der stemmes ved rangordning.", "Votes rank the candidates."))</p>"
      : "<p>\(visit.say("Der stemmes ved godkendelse.", "Votes are cast by approval."))</p>"
  }

  private static func renewal(_ proposal: JSON, _ visit: Visit) -> HTML {
    let months = visit.format.number(proposal.whole("months") ?? 0)
    return """
      <ul>\(parties(proposal, visit))</ul>
      <p>\(visit.say("\(months) måneder fra beslutningen.", "\(months) months from the decision."))</p>
      """
  }

  private static func phase(_ proposal: JSON, _ visit: Visit) -> HTML {
    func name(_ member: String) -> String {
      proposal.choice(member, of: Phase.self).map { visit.say($0.name) } ?? ""
    }
    return """
      <p>\(visit.say(
        "Fra \(name("from")) til \(name("phase")).", "From \(name("from")) to \(name("phase")).")
      )</p>
      """
  }

  private static func allocation(_ proposal: JSON, _ visit: Visit) -> HTML {
    let amount = GrantsPage.money(proposal, "amount", visit.format) ?? ""
    let purpose = proposal.text("purpose")
    return """
      <p>\(visit.say("\(amount) til \(proposal.text("recipient_name")) af", "\(amount) for \(proposal.text("recipient_name")) from")) \
      <a href="\(visit.here("grants", proposal.text("grant")))">\(proposal.text("grant_title"))</a>\
      \(purpose.isEmpty ? "." : ": \(purpose)")</p>
      """
  }

  private static func mandate(_ proposal: JSON, _ visit: Visit) -> HTML {
    let kinds = proposal.list("kinds").compactMap(\.stringValue).map { kind in
      DecisionKind(rawValue: kind).map { visit.say($0.name) } ?? kind
    }
    let until = proposal.day("until").map { visit.format.day($0) } ?? ""
    return """
      <ul>\(parties(proposal, visit))</ul>
      <p>\(visit.say("Til og med \(until) om: ", "Until \(until), on: "))\(kinds.joined(separator: ", "))</p>
      """
  }
}
