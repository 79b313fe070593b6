import Domain

extension AuditSentence {
  /// What was done with the common agenda, by the command.
  static let agendaPhrases: [String: Message] = [
    "comment.add": Message(da: "kommenterede et udkast", en: "commented on a draft"),
    "comment.reopen": Message(da: "tog en kommentar op igen", en: "took a comment up again"),
    "comment.resolve": Message(da: "afsluttede en kommentar", en: "settled a comment"),
    "contribution.add": Message(
      da: "bidrog til den fælles dagsorden", en: "contributed to the common agenda"),
    "contribution.update": Message(da: "rettede et bidrag", en: "changed a contribution"),
    "contribution.withdraw": Message(
      da: "trak et bidrag tilbage", en: "took a contribution back"),
    "draft.begin": Message(
      da: "begyndte et udkast til fælles dagsorden", en: "began a draft of the common agenda"),
    "draft.catchup": Message(
      da: "fastholdt et udkast efter en ny udgave", en: "stood by a draft after a new version"),
    "draft.drop": Message(da: "opgav et udkast", en: "dropped a draft"),
    "draft.leave": Message(da: "udelod en sammenskrivning", en: "left a write-up out"),
    "draft.pass": Message(da: "gav pennen videre", en: "passed the pen"),
    "draft.place": Message(
      da: "lagde en sammenskrivning ved et udkast", en: "laid a write-up beside a draft"),
    "draft.share": Message(
      da: "åbnede et udkast for kommentarer", en: "opened a draft for comments"),
    "draft.take": Message(
      da: "gjorde en sammenskrivning til sin egen", en: "made a write-up its own"),
    "draft.write": Message(da: "skrev i et udkast", en: "wrote in a draft"),
    "goal.add": Message(da: "tilføjede et mål til et udkast", en: "added a goal to a draft"),
    "goal.confirm": Message(da: "bekræftede et mål", en: "confirmed a goal"),
    "goal.remove": Message(da: "fjernede et mål fra et udkast", en: "removed a goal from a draft"),
    "goal.update": Message(da: "rettede et mål", en: "changed a goal"),
    "round.close": Message(da: "lukkede en runde", en: "closed a round"),
    "round.open": Message(
      da: "åbnede en runde om den fælles dagsorden", en: "opened a round on the common agenda"),
    "round.update": Message(da: "ændrede en runde", en: "changed a round"),
    "writeup.add": Message(da: "skrev bidrag sammen", en: "wrote contributions up"),
    "writeup.withdraw": Message(
      da: "trak en sammenskrivning tilbage", en: "took a write-up back"),
  ]
}
