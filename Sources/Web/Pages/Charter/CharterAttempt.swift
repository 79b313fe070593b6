import Domain

/// What somebody tried when a rule of the charter refused it, after "wanted to".
enum CharterAttempt {
  /// The words for a command.
  static func name(of verb: String) -> Message {
    names[verb] ?? Message(da: "give kommandoen \(verb)", en: "give the command \(verb)")
  }

  private static let names: [String: Message] = [
    "activity.add": Message(da: "tilføje en aktivitet", en: "add an activity"),
    "activity.update": Message(da: "ændre en aktivitet", en: "change an activity"),
    "allocation.pass": Message(da: "give en tildeling videre", en: "pass an allocation on"),
    "allocation.propose": Message(da: "tildele af en bevilling", en: "allocate from a grant"),
    "choice.confirm": Message(da: "bekræfte et valg af sekretariat", en: "confirm a choice"),
    "choice.record": Message(da: "indføre et valg af sekretariat", en: "record a choice"),
    "commitment.add": Message(da: "afgive et tilsagn", en: "make a commitment"),
    "commitment.update": Message(da: "ændre et tilsagn", en: "change a commitment"),
    "cofinancing.add": Message(da: "indføre et bidrag", en: "record a contribution"),
    "cofinancing.confirm": Message(da: "bekræfte et bidrag", en: "confirm a contribution"),
    "decision.propose": Message(da: "foreslå en beslutning", en: "propose a decision"),
    "decision.record": Message(
      da: "føre et mødes beslutning ind", en: "enter a meeting's decision"),
    "election.nominate": Message(da: "indstille en kandidat", en: "nominate a candidate"),
    "election.open": Message(da: "kræve et valg", en: "call for an election"),
    "election.stand": Message(da: "stille op til valget", en: "stand for election"),
    "election.vote": Message(da: "stemme til valget", en: "vote in the election"),
    "grant.add": Message(da: "oprette en bevilling", en: "add a grant"),
    "grant.import": Message(da: "importere bevillinger", en: "import grants"),
    "indicator.define": Message(da: "definere en indikator", en: "define an indicator"),
    "measurement.approve": Message(da: "godkende målinger", en: "approve measurements"),
    "member.invite": Message(da: "invitere et medlem", en: "invite a member"),
    "party.add": Message(da: "tilføje en part", en: "add a party"),
    "target.confirm": Message(da: "bekræfte et mål", en: "confirm a target"),
    "target.propose": Message(da: "foreslå et mål", en: "propose a target"),
    "task.add": Message(da: "tilføje en opgave", en: "add a task"),
  ]
}
