import Domain

extension Reason {
  /// Why a context was not entered, or only to read.
  static let entry = [
    Reason(
      "credential_ended", .authFailed,
      da: "Adgangen blev ikke godkendt.", en: "The credentials were not accepted.",
      hint: Message(
        da: "Log ind igen med en gyldig nøgle.", en: "Sign in again with a valid token.")),
    Reason(
      "not_found", .notFound,
      da: "Det findes ikke.", en: "There is no such thing."),
    Reason(
      "charter_unacknowledged", .charterUnacknowledged,
      da: "Sekretariatet skal kvittere for de vigtige opmærksomhedspunkter, før det kan skrive.",
      en: "The backbone must acknowledge the charter notice before it can write anything.",
      hint: Message(
        da: "Læs dem med charter.show, og kvittér med charter.acknowledge.",
        en: "Read it with charter.show and acknowledge it with charter.acknowledge.")),
    Reason(
      "charter_chosen_no_term", .charterChosen,
      da: "Parten har ingen løbende funktionsperiode som fælles sekretariat.",
      en: "The party holds no term of office as backbone.",
      hint: Message(
        da: "Kun partnerne vælger det fælles sekretariat.",
        en: "Only the partners choose the backbone.")),
    Reason(
      "charter_chosen_caretaker", .charterChosen,
      da: "Funktionsperioden er udløbet; et fungerende sekretariat kan ikke gøre det.",
      en: "The term of office has ended, and a caretaker cannot do that.",
      hint: Message(
        da:
          "Indtil partnerne har valgt, kan I godkende tal, invitere medlemmer og indkalde til møder.",
        en:
          "Until the partners have chosen, you can approve figures, invite members and call meetings."
      )),
  ]
}
