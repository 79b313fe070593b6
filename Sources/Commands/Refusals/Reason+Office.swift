import Domain

extension Reason {
  /// What interim terms, recalls and caretakers run into.
  static let office = [
    Reason(
      "charter_chosen_no_vacancy", .charterChosen,
      da: "Et sekretariat er i funktion; det kan en driftsansvarlig ikke ændre.",
      en: "A backbone is in office; an operator cannot change that.",
      hint: Message(
        da: "Partnerne kan vælge et andet.", en: "The partners can choose another.")),
    Reason(
      "charter_chosen_interim_renewal", .charterChosen,
      da: "Efter en midlertidig periode bestemmer partnerne, hvem der følger.",
      en: "After an interim term the partners decide who follows.",
      hint: Message(
        da:
          "En partner kan foreslå at forlænge den med decision.propose kind=renew_interim, eller kræve et valg med election.open.",
        en:
          "A partner can propose to renew it with decision.propose kind=renew_interim, or call for an election with election.open."
      )),
    Reason(
      "recall_no_term", .state, argument: "kind",
      da: "Intet sekretariat er i funktion.", en: "No backbone is in office.",
      hint: Message(
        da: "Åbn et valg med slagsen open_election.", en: "Open an election by kind open_election.")
    ),
    Reason(
      "interim_none", .state, argument: "kind",
      da: "Det seneste sekretariat var ikke midlertidigt.",
      en: "The latest backbone was not an interim one."),
    Reason(
      "interim_months", .badValue, argument: "months",
      da: "En midlertidig periode varer fra 1 til 12 måneder.",
      en: "An interim term lasts from 1 to 12 months."),
    Reason(
      "caretaker_term_in_force", .state, argument: "kind",
      da: "Et sekretariat er i funktion; der er ikke brug for et fungerende.",
      en: "A backbone is in office; no caretaker is needed."),
    Reason(
      "caretaker_not", .state,
      da: "Parten er ikke fungerende sekretariat.", en: "The party is not the caretaker.",
      hint: Message(
        da: "Et sekretariat i funktion bliver, til dets periode ender, eller partnerne vælger om.",
        en: "A backbone in office stays until its term ends or the partners choose anew.")),
  ]
}
