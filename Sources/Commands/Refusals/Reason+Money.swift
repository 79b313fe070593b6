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
  ]
}
