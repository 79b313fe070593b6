import Commands
import Domain
import HTML

/// What can be done with a decision: vote, open, withdraw, and look at it again.
enum DecisionPanels {
  /// The vote of one's own party, as long as it can be given.
  static func vote(_ decision: JSON, _ visit: Visit) -> HTML? {
    guard decision.flag("may_vote") else { return nil }
    let isMeeting = decision.text("decided_by") == DecisionForum.meeting.rawValue
    let options = VoteChoice.allCases.map { choice in
      (choice.rawValue, visit.say(choice.name), note(choice, decision, visit))
    }
    let heading =
      isMeeting
      ? visit.say("Gør I indsigelse?", "Do you object?")
      : visit.say("Jeres stemme", "Your vote")
    return """
      <section><h2>\(heading)</h2>
      <p>\(visit.say(
        "Du stemmer for \(visit.seat.name). Stemmen og begrundelsen kan læses af alle parter og kan ændres, indtil det er afgjort.",
        "You vote for \(visit.seat.name). The vote and its reasons can be read by all parties and may be changed until it is concluded."))</p>
      \(visit.form("decision.vote", hidden: ["id": decision.text("id")],
        refused: visit.say("Stemmen blev ikke afgivet", "The vote was not given"),
        guardsChanges: true) { form in
        """
        \(form.radios("choice", label: visit.say("Hvad siger I?", "What do you say?"),
          options: options, value: decision.optionalText("own_choice")))\
        \(form.field("reasons", label: visit.say("Begrundelse", "Reasons"), kind: .lines(3)))\
        <div class="actions">\(form.button(visit.say("Stem", "Vote")))</div>
        """
      })</section>

      """
  }

  private static func note(
    _ choice: VoteChoice, _ decision: JSON, _ visit: Visit
  ) -> String? {
    guard decision.text("method") == DecisionMethod.consent.rawValue else { return nil }
    return choice == .against
      ? visit.say(
        "En indsigelse; den skal begrundes.", "An objection; it must give its reasons.") : nil
  }

  /// What the proposer, and for an adopted decision everyone at work, can do next.
  static func steps(_ decision: JSON, _ visit: Visit) -> HTML? {
    guard visit.seat.role != .funder else { return nil }
    switch decision.choice("state", of: DecisionState.self) {
    case .proposed: return "\(open(decision, visit))\(withdraw(decision, visit))"
    case .open: return withdraw(decision, visit)
    case .adopted: return review(decision, visit)
    default: return nil
    }
  }

  private static func open(_ decision: JSON, _ visit: Visit) -> HTML {
    """
    <section><h2>\(visit.say("Åbn for stemmer", "Open for votes"))</h2>
    <p>\(visit.say(
      "De partnere, der har stemmeret nu, får det forelagt.",
      "It is put to the partners that have a vote now."))</p>
    \(visit.form("decision.open", hidden: ["id": decision.text("id")]) { form in
      form.button(visit.say("Åbn", "Open"))
    })</section>

    """
  }

  private static func withdraw(_ decision: JSON, _ visit: Visit) -> HTML? {
    guard decision.flag("own") else { return nil }
    return """
      <details class="confirm"><summary>\(visit.say("Træk forslaget tilbage …", "Withdraw the proposal …"))</summary><div>
      <p>\(visit.say(
        "Forslaget bortfalder og kan ikke åbnes igen. Det bliver stående, så alle kan se det.",
        "The proposal lapses and cannot be opened again. It stays for all to see."))</p>
      \(visit.form("decision.withdraw", hidden: ["id": decision.text("id")]) { form in
        form.button(visit.say("Træk tilbage", "Withdraw"), style: .danger)
      })</div></details>

      """
  }

  private static func review(_ decision: JSON, _ visit: Visit) -> HTML {
    """
    <section><h2>\(visit.say("Eftersyn", "Review"))</h2>
    \(visit.form("decision.review", hidden: ["id": decision.text("id")], guardsChanges: true) { form in
      """
      \(form.field("note", label: visit.say("Hvad førte det til?", "What did it lead to?"), kind: .lines(4), isRequired: true))\
      \(form.field("next", label: visit.say("Næste eftersyn", "Next review"), kind: .date))\
      <div class="actions">\(form.button(visit.say("Gem", "Save")))</div>
      """
    })</section>

    """
  }
}
