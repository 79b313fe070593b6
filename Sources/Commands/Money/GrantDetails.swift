import Domain

/// What adding and updating a grant have in common.
struct GrantDetails: Sendable {
  let description: String?
  let programme: String?
  let plannedStart: Day?
  let plannedEnd: Day?
  let amountDisbursed: Decimal?
  let conditions: String?

  /// Takes the arguments; what is absent is left as it is.
  init(_ arguments: inout Arguments) throws(Refusal) {
    description = try arguments.optionalText(
      "description", help: Message(da: "Beskrivelse.", en: "A description."),
      example: "Til morgencaféer på tre skoler", maximumLength: 5000, clearable: true)
    programme = try arguments.optionalText(
      "programme",
      help: Message(
        da: "Den pulje eller det program, bevillingen er givet under.",
        en: "The programme that the grant is made under."),
      example: "Børn og unge", maximumLength: 2000, clearable: true)
    plannedStart = try arguments.optionalDay(
      "planned_start", help: Message(da: "Planlagt start.", en: "The planned start."),
      example: "2026-08-01")
    plannedEnd = try arguments.optionalDay(
      "planned_end", help: Message(da: "Planlagt slut.", en: "The planned end."),
      example: "2029-07-31")
    amountDisbursed = try arguments.optionalDecimal(
      "amount_disbursed",
      help: Message(da: "Hvor meget der er udbetalt.", en: "How much has been paid out."),
      example: "500000.00")
    conditions = try arguments.optionalText(
      "conditions",
      help: Message(
        da: "Vilkårene, som andre bevillingsgivere ikke ser.",
        en: "The conditions, which other funders do not see."),
      example: "Årlig status senest 1. marts", maximumLength: 5000, clearable: true)
  }
}
