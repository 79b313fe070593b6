import Commands
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
    case .agendaVersion: agenda(proposal, visit)
    case .openElection, .recall: ballot(proposal, visit)
    case .renewInterim: renewal(proposal, visit)
    case .formGroup: group(proposal, visit)
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

  /// The draft, where the reader may see it, and what it would change.
  private static func agenda(_ proposal: JSON, _ visit: Visit) -> HTML {
    let draft = proposal.text("draft")
    let title = proposal.text("title")
    let open = proposal.whole("open_comments") ?? 0
    let comments: HTML? =
      open == 0
      ? nil
      : """
      <p>\(visit.say(
        open == 1
          ? "1 kommentar var ikke besvaret, da det blev forelagt."
          : "\(open) kommentarer var ikke besvaret, da det blev forelagt.",
        open == 1
          ? "1 comment was unanswered when it was put." : "\(open) comments were unanswered when it was put."))</p>
      """
    guard visit.seat.role != .funder else {
      return """
        <p>\(title)</p>
        <p><a href="\(visit.here("agenda", "versions"))">\(visit.say("Vedtagne udgaver", "Adopted versions"))</a></p>
        """
    }
    return """
      <p><a href="\(visit.here("agenda", "drafts", draft))">\(title)</a>, \
      \(visit.say("skrevet af \(proposal.text("holder_name"))", "written by \(proposal.text("holder_name"))"))</p>
      <p><a href="\(visit.here("agenda", "compare"))?to=\(draft)">\
      \(visit.say("Se, hvad det ændrer", "See what it changes"))</a></p>\(comments)
      """
  }

  private static func group(_ proposal: JSON, _ visit: Visit) -> HTML {
    let kind = proposal.choice("group_kind", of: GroupKind.self).map { visit.say($0.name) } ?? ""
    let chair = proposal.list("parties").first {
      $0.text("party") == proposal.text("chair_party")
    }
    return """
      <p><b>\(proposal.text("name"))</b> (\(kind))</p>\(Paragraphs.html(proposal.text("purpose")))
      <p>\(visit.say("Formand: et medlem af", "Chair: a member of")) \(chair?.text("name"))</p>
      <ul>\(parties(proposal, visit))</ul>
      """
  }

  private static func mandate(_ proposal: JSON, _ visit: Visit) -> HTML {
    let kinds = proposal.list("kinds").compactMap(\.stringValue).map { kind in
      DecisionKind(rawValue: kind).map { visit.say($0.name) } ?? kind
    }
    let until = proposal.day("until").map { visit.format.day($0) } ?? ""
    let group: HTML? = proposal.optionalText("group_name").map { name -> HTML in
      """
      <p>\(visit.say(
        "\(name), som den sidder til enhver tid; da det blev foreslået:",
        "\(name), whoever sits in it; when it was proposed:"))</p>
      """
    }
    return """
      \(group)<ul>\(parties(proposal, visit))</ul>
      <p>\(visit.say("Til og med \(until) om: ", "Until \(until), on: "))\(kinds.joined(separator: ", "))</p>
      """
  }
}
