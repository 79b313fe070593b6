import Domain

extension Reason {
  /// What activities run into.
  static let activity = [
    Reason(
      "activity_planned_order", .badValue, argument: "planned_end",
      da: "Den planlagte slutdato ligger før startdatoen.",
      en: "The planned end lies before the planned start."),
    Reason(
      "activity_actual_order", .badValue, argument: "actual_end",
      da: "Den faktiske slutdato ligger før startdatoen.",
      en: "The actual end lies before the actual start."),
    Reason(
      "commitment_activity", .notFound, argument: "activity",
      da: "Det findes ikke.", en: "There is no such thing."),
  ]

  /// What grants and allocations run into.
  static let money = [
    Reason(
      "grant_identifier_key", .exists, argument: "identifier",
      da: "En bevilling har allerede det id.", en: "A grant already has the identifier."),
    Reason(
      "grant_minor_unit", .badValue, argument: "amount",
      da: "Beløbet har flere decimaler end valutaen.",
      en: "The amount has more decimals than its currency."),
    Reason(
      "amount_minor_unit", .badValue, argument: "amount",
      da: "Beløbet har flere decimaler end valutaen.",
      en: "The amount has more decimals than its currency."),
    Reason(
      "grant_party_no_funder", .badValue, argument: "funder",
      da: "Parten er ikke bevillingsgiver.", en: "The party is no funder.",
      hint: Message(
        da: "En organisation med to roller er to parter; vælg den, der er bevillingsgiver.",
        en: "An organisation with two roles is two parties; choose the one that is a funder.")),
    Reason(
      "grant_in_the_future", .badValue, argument: "award_date",
      da: "Datoen ligger i fremtiden.", en: "The date lies in the future."),
    Reason(
      "grant_planned_order", .badValue, argument: "planned_end",
      da: "Den planlagte slutdato ligger før startdatoen.",
      en: "The planned end lies before the planned start."),
    Reason(
      "grant_amount_negative", .badValue, argument: "amount",
      da: "Beløbet er negativt.", en: "The amount is negative."),
    Reason(
      "grant_amount_too_large", .badValue, argument: "amount",
      da: "Beløbet er for stort.", en: "The amount is too large."),
    Reason(
      "grant_currency", .badValue, argument: "currency",
      da: "Valutaen skal være en ISO 4217-kode som DKK.",
      en: "The currency must be an ISO 4217 code such as DKK."),
    Reason(
      "grant_revision", .conflict, argument: "revision",
      da: "Bevillingen er ændret i mellemtiden.", en: "The grant has been changed meanwhile.",
      hint: Message(
        da: "Læs den igen med grant.show, og ret så i den nye udgave.",
        en: "Read it again with grant.show and change the new revision.")),
    Reason(
      "allocation_amount", .badValue, argument: "amount",
      da: "Beløbet skal være større end 0.", en: "The amount must be above 0."),
    Reason(
      "allocation_exceeds_grant", .conflict, argument: "amount",
      da: "Tildelingerne ville overstige bevillingen.",
      en: "The allocations would exceed the grant."),
    Reason(
      "grant_terms_in_words", .badValue, argument: "conditions",
      da: "Vilkårene skal sige, hvad der er sat af til sekretariatets arbejde.",
      en: "The conditions must say what is set aside for the backbone's work."),
    Reason(
      "grant_backbone_amount", .badValue, argument: "backbone_amount",
      da: "Beløbet skal ligge mellem 0 og det bevilgede og passe til valutaen.",
      en: "The amount must lie between 0 and what was awarded and fit the currency."),
  ]

  /// What own financing, contributions in kind and money passed on run into.
  static let cofinancing = [
    Reason(
      "cofinancing_other_party", .denied,
      da: "Hver part indfører og bekræfter sine egne bidrag.",
      en: "Each party records and confirms its own contributions.",
      hint: Message(
        da: "Sekretariatet kan indføre dem for andre, som så bekræfter.",
        en: "The backbone can record them for others, who then confirm.")),
    Reason(
      "cofinancing_of_partners", .badValue, argument: "party",
      da: "Bidrag indføres for partnere; en bevillingsgivers penge er en bevilling.",
      en: "Contributions are recorded for partners; a funder's money is a grant."),
    Reason(
      "cofinancing_no_backbone", .state, argument: "activity",
      da: "Intet sekretariat er i funktion; vælg en aktivitet.",
      en: "No backbone is in office; choose an activity."),
    Reason(
      "cofinancing_in_the_future", .badValue, argument: "given_on",
      da: "Dagen ligger i fremtiden.", en: "The day lies in the future."),
    Reason(
      "cofinancing_amount", .badValue, argument: "amount",
      da: "Beløbet skal være større end 0.", en: "The amount must be above 0."),
    Reason(
      "cofinancing_minor_unit", .badValue, argument: "amount",
      da: "Beløbet har flere decimaler end valutaen.",
      en: "The amount has more decimals than its currency."),
    Reason(
      "cofinancing_currency", .badValue, argument: "currency",
      da: "Valutaen skal være en ISO 4217-kode som DKK.",
      en: "The currency must be an ISO 4217 code such as DKK."),
    Reason(
      "cofinancing_valued", .badValue, argument: "valuation",
      da: "Skriv, hvordan værdien er fundet.", en: "Say how the value was found."),
    Reason(
      "cofinancing_confirmed", .state, argument: "id",
      da: "Bidraget er allerede bekræftet.", en: "The contribution is confirmed already."),
    Reason(
      "cofinancing_withdrawn", .state, argument: "id",
      da: "Bidraget er trukket tilbage.", en: "The contribution has been withdrawn."),
    Reason(
      "passed_on_by_holder", .denied, argument: "allocation",
      da: "Kun den part, der har fået tildelingen, indfører, hvad den giver videre.",
      en: "Only the party that holds the allocation records what it passes on."),
    Reason(
      "passed_on_not_effective", .state, argument: "allocation",
      da: "Tildelingen gælder ikke.", en: "The allocation is not effective."),
    Reason(
      "passed_on_to_itself", .badValue, argument: "activity",
      da: "Aktiviteten er partens egen.", en: "The activity is the party's own."),
    Reason(
      "passed_on_exceeds_allocation", .conflict, argument: "amount",
      da: "Der er ikke så meget tilbage af tildelingen.",
      en: "Not so much is left of the allocation."),
    Reason(
      "passed_on_amount", .badValue, argument: "amount",
      da: "Beløbet skal være større end 0.", en: "The amount must be above 0."),
  ]
}
