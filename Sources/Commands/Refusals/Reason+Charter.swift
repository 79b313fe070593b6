import Domain

extension Reason {
  /// What the charter's rules refuse, whoever asks.
  static let charter = [
    Reason(
      "charter_chosen_backbone_party", .charterChosen, argument: "role",
      da: "Sekretariatet kan ikke selv tilføje et fælles sekretariat.",
      en: "The backbone cannot add a backbone.",
      hint: Message(
        da: "Partnerne vælger det fælles sekretariat.", en: "The partners choose the backbone.")),
    Reason(
      "charter_chosen_never_delegated", .charterChosen, argument: "decided_by",
      da: "Valget af sekretariat overlades aldrig til en styregruppe eller et møde.",
      en: "Choosing the backbone is never left to a steering group or a meeting.",
      hint: Message(
        da: "Forelæg det for alle partnere.", en: "Put it to all partners.")),
    Reason(
      "charter_chosen_in_office", .charterChosen, argument: "party",
      da: "Parten er fælles sekretariat og kan ikke udelukkes, mens den er det.",
      en: "The party is the backbone and cannot be removed while it is.",
      hint: Message(
        da: "Partnerne kan vælge et andet sekretariat først.",
        en: "The partners can choose another backbone first.")),
    Reason(
      "charter_agenda_target", .charterAgenda,
      da: "Et mål bekræftes af en partner, ikke af sekretariatet.",
      en: "A target is confirmed by a partner, not by the backbone.",
      hint: Message(
        da: "Bed en partner om at give target.confirm.",
        en: "Ask a partner to give target.confirm.")),
    Reason(
      "charter_agenda_own_target", .charterAgenda, argument: "id",
      da: "Den, der har foreslået målet for sekretariatet, kan ikke også bekræfte det.",
      en: "Whoever proposed the target for the backbone cannot confirm it too.",
      hint: Message(
        da: "Lad en anden hos partneren tage stilling til det.",
        en: "Have somebody else at the partner consider it.")),
    Reason(
      "target_not_own", .charterAgenda,
      da: "Den, der har foreslået målet for sekretariatet, kan ikke også bekræfte det.",
      en: "Whoever proposed the target for the backbone cannot confirm it too."),
    Reason(
      "charter_notice_version", .conflict, argument: "version",
      da: "Opmærksomhedspunkterne findes i en nyere udgave.",
      en: "The charter notice has a newer version.",
      hint: Message(
        da: "Læs den nye udgave med charter.show.", en: "Read the new version with charter.show.")),
    Reason(
      "charter_activity_backbone", .charterActivity,
      da: "Sekretariatet driver ikke aktiviteter og ændrer dem ikke.",
      en: "The backbone does not run activities and does not change them.",
      hint: Message(
        da: "Bed partneren, som ejer aktiviteten, om at ændre den.",
        en: "Ask the partner that owns the activity to change it.")),
    Reason(
      "activity_owner_is_partner", .charterActivity, argument: "owner",
      da: "En aktivitet ejes af en partner; sekretariatet driver ingen.",
      en: "An activity is owned by a partner; the backbone runs none."),
    Reason(
      "charter_funding_sole_recipient", .charterFunding,
      da: "Én organisation modtager alle midler, og partnerne har ikke bekræftet det i tide.",
      en: "One organisation receives everything, and the partners have not confirmed it in time.",
      hint: Message(
        da: "Partnerne kan bekræfte fordelingen ved en beslutning.",
        en: "The partners can confirm the split by a decision.")),
    Reason(
      "charter_funding_own_word", .charterFunding, argument: "id",
      da: "Et bidrag bekræftes af den part, der har givet det, ikke af den, der indførte det.",
      en: "A contribution is confirmed by the party that gave it, not by whoever recorded it.",
      hint: Message(
        da: "Bed en anden hos parten om at give cofinancing.confirm.",
        en: "Ask somebody else at the party to give cofinancing.confirm.")),
  ]
}
