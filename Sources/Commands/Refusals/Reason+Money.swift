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
      "allocation_amount", .badValue, argument: "amount",
      da: "Beløbet skal være større end 0.", en: "The amount must be above 0."),
    Reason(
      "allocation_exceeds_grant", .conflict, argument: "amount",
      da: "Tildelingerne ville overstige bevillingen.",
      en: "The allocations would exceed the grant."),
  ]
}
