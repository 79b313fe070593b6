import Domain

/// Adds a grant that one funder has awarded; what of it goes where is allocated afterwards.
struct AddGrant: Command {
  static let verb = "grant.add"
  static let summary = Message(
    da: "Tilføjer en bevilling, som en bevillingsgiver har givet initiativet.",
    en: "Adds a grant that a funder has awarded to the initiative.")
  static let permission: Permission = .backbone
  static let scope = Scope.initiative
  static let access = Access.write
  static let errors: [Refusal.Code] = [.notFound, .exists, .badValue]

  let identifier: String
  let title: String
  let funder: String
  let amount: Decimal
  let currency: String?
  let awardDate: Day
  let amountAppliedFor: Decimal?
  let backboneAmount: Decimal?
  let details: GrantDetails

  init(_ arguments: inout Arguments) throws(Refusal) {
    identifier = try arguments.text(
      "identifier",
      help: Message(
        da: "Bevillingens id, som er enestående i initiativet.",
        en: "The grant's identifier, unique in the initiative."),
      example: "360G-fonden-2026-17")
    title = try arguments.text(
      "title", help: Message(da: "Bevillingens titel.", en: "The grant's title."),
      example: "Trivsel for alle børn", maximumLength: 2000)
    funder = try arguments.slug(
      "funder",
      help: Message(
        da: "Kortnavnet på bevillingsgiveren.", en: "The short name of the funder's party."),
      example: "den-lokale-fond")
    amount = try arguments.decimal(
      "amount",
      help: Message(da: "Det bevilgede beløb.", en: "The amount awarded."), example: "1500000.00")
    currency = try arguments.optionalText(
      "currency",
      help: Message(
        da: "Valutaens ISO 4217-kode; ellers initiativets.",
        en: "The currency's ISO 4217 code; the initiative's otherwise."),
      example: "DKK", maximumLength: 3)
    awardDate = try arguments.day(
      "award_date",
      help: Message(
        da: "Dagen, bevillingen blev givet; ikke i fremtiden.",
        en: "The day of the award; not in the future."),
      example: "2026-06-15")
    amountAppliedFor = try arguments.optionalDecimal(
      "amount_applied_for",
      help: Message(da: "Det ansøgte beløb.", en: "The amount applied for."),
      example: "1800000.00")
    backboneAmount = try arguments.optionalDecimal(
      "backbone_amount",
      help: Message(
        da:
          "Hvor meget vilkårene selv sætter af til sekretariatets arbejde; vilkårene skal skrives med.",
        en:
          "How much the conditions themselves set aside for the backbone's work; write the conditions too."
      ),
      example: "300000.00")
    details = try GrantDetails(&arguments)
  }

  func run(in context: Context) async throws -> Reply {
    let currency = currency ?? context.initiative.currency
    let row = try await context.row(
      "grant_add", ID.make(), identifier, title, funder, amount, currency, awardDate,
      details.description ?? "", details.programme ?? "", details.plannedStart, details.plannedEnd,
      amountAppliedFor, details.amountDisbursed, details.conditions ?? "",
      backboneAmount)
    let result: JSON = [
      "identifier": .string(identifier), "funder": .string(funder), "currency": .string(currency),
    ]
    return Reply(result: result.adding(try row.members()))
  }
}
