import Commands
import Domain

/// What an entry of the audit trail says, after the name of who did it.
enum AuditSentence {
  /// The rest of the sentence: a verb and, where the reader may know it, the subject.
  ///
  /// - Parameter names: The names of parties and the titles of indicators by their short names.
  static func of(_ entry: JSON, names: [String: String], _ visit: Visit) -> String {
    let phrase = visit.say(phrase(entry.text("command")))
    guard let subject = subject(entry["payload"] ?? .null, names, visit) else {
      return phrase + "."
    }
    return "\(phrase): \(subject)."
  }

  /// What it was about, by the first of the arguments that say so, and what was said of it.
  private static func subject(
    _ payload: JSON, _ names: [String: String], _ visit: Visit
  ) -> String? {
    let about = [
      "title", "name", "text", "indicator", "email", "party", "group", "grant", "identifier",
    ]
    guard let name = about.first(where: { !payload.text($0).isEmpty }) else { return nil }
    let said = payload.text(name)
    let subject = names[said] ?? (said.count > 300 ? String(said.prefix(300)) + "…" : said)
    let party = name == "indicator" ? payload.optionalText("party").map { names[$0] ?? $0 } : nil
    let details = [
      party, period(payload, visit), number(payload, visit), state(payload, visit),
      payload.optionalText("reason"),
    ]
    return ([subject] + details.compactMap(\.self)).joined(separator: ", ")
  }

  private static func period(_ payload: JSON, _ visit: Visit) -> String? {
    payload.optionalText("period").map { text in
      Period(text, frequency: nil).map(visit.format.period) ?? text
    }
  }

  private static func number(_ payload: JSON, _ visit: Visit) -> String? {
    if let parts = payload.decimal("numerator"), let whole = payload.decimal("denominator") {
      let (part, of) = (visit.format.number(parts), visit.format.number(whole))
      return visit.say("\(part) af \(of)", "\(part) of \(of)")
    }
    return (payload.decimal("value") ?? payload.decimal("amount")).map { visit.format.number($0) }
  }

  private static func state(_ payload: JSON, _ visit: Visit) -> String? {
    if let state = payload.choice("state", of: ActivityState.self) {
      return visit.say(state.name.inSentence)
    }
    switch payload.optionalText("state") {
    case "done": return visit.say("udført", "done")
    case "kept": return visit.say("holdt", "kept")
    case "dropped": return visit.say("opgivet", "dropped")
    case "open": return visit.say("åbent igen", "open again")
    default: return nil
    }
  }

  private static func phrase(_ command: String) -> Message {
    phrases[command] ?? agendaPhrases[command]
      ?? Message(da: "gav kommandoen \(command)", en: "gave the command \(command)")
  }

  private static let phrases: [String: Message] = [
    "action.add": Message(da: "noterede en aftale", en: "noted an action"),
    "action.update": Message(da: "ændrede en aftale", en: "changed an action"),
    "activity.add": Message(da: "tilføjede en aktivitet", en: "added an activity"),
    "activity.update": Message(da: "ændrede en aktivitet", en: "changed an activity"),
    "allocation.pass": Message(da: "gav en tildeling videre", en: "passed an allocation on"),
    "allocation.propose": Message(da: "tildelte af en bevilling", en: "allocated from a grant"),
    "charter.acknowledge": Message(
      da: "kvitterede for spillereglerne", en: "acknowledged the charter"),
    "choice.confirm": Message(da: "bekræftede et valg", en: "confirmed a choice of backbone"),
    "choice.record": Message(
      da: "indførte et valg truffet på et møde", en: "recorded a choice made at a meeting"),
    "commitment.add": Message(da: "afgav et tilsagn", en: "made a commitment"),
    "commitment.update": Message(da: "ændrede et tilsagn", en: "changed a commitment"),
    "cofinancing.add": Message(da: "indførte et bidrag", en: "recorded a contribution"),
    "cofinancing.confirm": Message(da: "bekræftede et bidrag", en: "confirmed a contribution"),
    "cofinancing.withdraw": Message(da: "trak et bidrag tilbage", en: "withdrew a contribution"),
    "decision.conclude": Message(da: "afgjorde en beslutning", en: "concluded a decision"),
    "decision.open": Message(da: "åbnede en beslutning", en: "opened a decision for votes"),
    "decision.propose": Message(da: "foreslog en beslutning", en: "proposed a decision"),
    "decision.record": Message(
      da: "førte et mødes beslutning ind", en: "entered a meeting's decision"),
    "decision.review": Message(da: "så på en beslutning igen", en: "looked at a decision again"),
    "decision.vote": Message(da: "stemte om en beslutning", en: "voted on a decision"),
    "decision.withdraw": Message(da: "trak et forslag tilbage", en: "withdrew a proposal"),
    "election.accept": Message(da: "tog imod en indstilling", en: "accepted a nomination"),
    "election.close": Message(da: "valget lukkede", en: "the election closed"),
    "election.nominate": Message(da: "indstillede en kandidat", en: "nominated a candidate"),
    "election.open": Message(da: "krævede et valg", en: "called for an election"),
    "election.stand": Message(da: "stillede op til valget", en: "stood for election"),
    "election.vote": Message(da: "stemte", en: "voted"),
    "grant.add": Message(da: "oprettede en bevilling", en: "added a grant"),
    "grant.import": Message(da: "importerede bevillinger", en: "imported grants"),
    "grant.update": Message(da: "rettede en bevilling", en: "corrected a grant"),
    "group.chair": Message(
      da: "gav formandskabet for en gruppe videre", en: "handed a group's chair over"),
    "group.end": Message(da: "afsluttede en gruppe", en: "ended a group"),
    "group.join": Message(da: "fik et medlem med i en gruppe", en: "added a member to a group"),
    "group.leave": Message(da: "tog et medlem ud af en gruppe", en: "took a member out of a group"),
    "group.update": Message(da: "ændrede en gruppe", en: "changed a group"),
    "indicator.define": Message(da: "definerede en indikator", en: "defined an indicator"),
    "initiative.create": Message(da: "oprettede initiativet", en: "founded the initiative"),
    "initiative.describe": Message(da: "beskrev initiativet", en: "described the initiative"),
    "initiative.resume": Message(da: "genoptog initiativet", en: "resumed the initiative"),
    "initiative.suspend": Message(da: "satte initiativet på pause", en: "suspended the initiative"),
    "measurement.approve": Message(da: "godkendte målinger", en: "approved measurements"),
    "measurement.import": Message(da: "importerede målinger", en: "imported measurements"),
    "measurement.reconsider": Message(
      da: "fortrød sin afgørelse af målinger", en: "undid the decision on measurements"),
    "measurement.return": Message(da: "returnerede en måling", en: "returned a measurement"),
    "measurement.submit": Message(da: "indberettede", en: "submitted"),
    "meeting.answer": Message(da: "svarede på en indkaldelse", en: "answered a call"),
    "meeting.attend": Message(
      da: "noterede, hvem der var til et møde", en: "recorded who was at a meeting"),
    "meeting.call": Message(da: "indkaldte til et møde", en: "called a meeting"),
    "meeting.cancel": Message(da: "aflyste et møde", en: "cancelled a meeting"),
    "meeting.update": Message(da: "ændrede et møde", en: "changed a meeting"),
    "member.accept": Message(da: "tog imod en invitation", en: "accepted an invitation"),
    "member.invite": Message(da: "inviterede", en: "invited"),
    "member.remove": Message(da: "fjernede et medlem", en: "removed a member"),
    "minutes.publish": Message(da: "offentliggjorde et referat", en: "published minutes"),
    "minutes.write": Message(da: "skrev på et referat", en: "wrote minutes"),
    "office.interim": Message(
      da: "indsatte et midlertidigt sekretariat", en: "appointed an interim backbone"),
    "office.withdraw": Message(
      da: "trådte tilbage som fungerende sekretariat", en: "withdrew as caretaker"),
    "party.add": Message(da: "tilføjede en part", en: "added a party"),
    "reporter.add": Message(da: "bad en part om at indberette", en: "asked a party to report"),
    "reporter.remove": Message(
      da: "fritog en part for at indberette", en: "released a party from reporting"),
    "story.add": Message(da: "skrev historien bag kurven", en: "wrote the story behind the curve"),
    "story.remove": Message(da: "fjernede en historie", en: "removed a story"),
    "target.confirm": Message(da: "bekræftede et mål", en: "confirmed a target"),
    "target.propose": Message(da: "foreslog et mål", en: "proposed a target"),
    "task.add": Message(da: "tilføjede en opgave", en: "added a task"),
    "task.take": Message(da: "tog en opgave op", en: "took on a task"),
    "task.update": Message(da: "ændrede en opgave", en: "changed a task"),
    "term.begin": Message(da: "en funktionsperiode begyndte", en: "a term of office began"),
  ]
}
