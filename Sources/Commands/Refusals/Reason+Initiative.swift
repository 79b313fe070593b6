import Domain

extension Reason {
  /// What stands in the way of an initiative's life.
  static let initiative = [
    Reason(
      "initiative_suspended", .state,
      da: "Initiativet er sat i bero; det kan læses, men ikke ændres.",
      en: "The initiative is suspended: it can be read, not changed.",
      hint: Message(
        da: "En driftsansvarlig kan genoptage det.", en: "An operator can resume it.")),
    Reason(
      "initiative_archived", .state,
      da: "Initiativet er arkiveret og kan kun læses.",
      en: "The initiative is archived and can only be read."),
    Reason(
      "initiative_erasing", .state,
      da: "Initiativet er ved at blive slettet.", en: "The initiative is being erased."),
    Reason(
      "initiative_already_active", .state,
      da: "Initiativet er allerede aktivt.", en: "The initiative is already active."),
    Reason(
      "initiative_already_suspended", .state,
      da: "Initiativet er allerede sat i bero.", en: "The initiative is already suspended."),
    Reason(
      "initiative_already_archived", .state,
      da: "Initiativet er allerede arkiveret.", en: "The initiative is already archived."),
    Reason(
      "initiative_slug_key", .exists, argument: "slug",
      da: "Et initiativ på denne server har allerede kortnavnet.",
      en: "An initiative on this host already has the short name."),
    Reason(
      "initiative_slug_form", .badValue, argument: "slug",
      da: "Et initiativs kortnavn begynder med et bogstav.",
      en: "An initiative's short name begins with a letter."),
    Reason(
      "initiative_currency", .badValue, argument: "currency",
      da: "Valutaen skal være en ISO 4217-kode som DKK.",
      en: "The currency must be an ISO 4217 code such as DKK."),
    Reason(
      "time_zone_unknown", .badValue, argument: "time_zone",
      da: "Tidszonen findes ikke.", en: "There is no such time zone.",
      hint: Message(
        da: "Skriv et IANA-navn som Europe/Copenhagen.",
        en: "Write an IANA name such as Europe/Copenhagen.")),
    Reason(
      "term_interim_at_most_a_year", .charterChosen,
      da: "Et midlertidigt sekretariat sidder højst 12 måneder.",
      en: "An interim backbone holds office for at most 12 months."),
  ]
}
