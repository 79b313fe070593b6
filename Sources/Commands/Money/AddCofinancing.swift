import Domain

/// Records own financing or a contribution in kind; what the backbone records for another party
/// counts once that party has confirmed it.
struct AddCofinancing: Command {
  static let verb = "cofinancing.add"
  static let summary = Message(
    da: "Indfører egenfinansiering eller et bidrag i arbejde, lokaler eller ting.",
    en: "Records own financing or a contribution in kind.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.write
  static let errors: [Refusal.Code] = [.notFound, .denied, .badValue, .state]

  let party: String?
  let kind: CofinancingKind
  let activity: ID?
  let amount: Decimal
  let currency: String?
  let givenOn: Day
  let description: String
  let valuation: String?

  init(_ arguments: inout Arguments) throws(Refusal) {
    kind = try arguments.choice(
      "kind", as: CofinancingKind.self,
      help: Message(
        da: "Egne penge, eller arbejde, lokaler og ting.",
        en: "Money of one's own, or work, rooms and things."), example: .inKind)
    activity = try arguments.optionalID(
      "activity",
      help: Message(
        da: "Aktiviteten, det bruges i; udeladt betyder sekretariatets arbejde.",
        en: "The activity it is put to use in; left out means the backbone's work."))
    amount = try arguments.decimal(
      "amount", help: Message(da: "Beløbet eller værdien.", en: "The amount, or the value."),
      example: "48000.00")
    currency = try arguments.optionalText(
      "currency",
      help: Message(
        da: "Valutaens ISO 4217-kode; ellers initiativets.",
        en: "The currency's ISO 4217 code; the initiative's otherwise."),
      example: "DKK", maximumLength: 3)
    givenOn = try arguments.day(
      "given_on",
      help: Message(
        da: "Dagen, det blev givet; ikke i fremtiden.",
        en: "The day it was given; not in the future."), example: "2026-06-15")
    description = try arguments.text(
      "description", help: Message(da: "Hvad det er.", en: "What it is."),
      example: "To pædagoger hver torsdag", maximumLength: 2000)
    valuation = try arguments.optionalText(
      "valuation",
      help: Message(
        da: "Hvordan værdien er fundet; skal med for andet end penge.",
        en: "How the value was found; required for anything but money."),
      example: "120 timer à 400 kr.", maximumLength: 500)
    party = try arguments.optionalSlug(
      "party",
      help: Message(
        da: "Giveren, når sekretariatet indfører det for en partner; partneren skal bekræfte det.",
        en: "The giver, where the backbone records it for a partner, who must confirm it."),
      example: "aarhus-kommune")
  }

  func run(in context: Context) async throws -> Reply {
    let id = ID.make()
    let row = try await context.row(
      "cofinancing_add", id, party, kind, activity, amount,
      currency ?? context.initiative.currency, givenOn, description, valuation)
    let result: JSON = ["id": .string(id.description), "kind": .string(kind.rawValue)]
    return Reply(result: result.adding(try row.members()))
  }
}

extension Arguments {
  /// The contribution that a command is about.
  mutating func cofinancing() throws(Refusal) -> ID {
    try id(
      "id",
      help: Message(
        da: "Bidragets id fra cofinancing.list.",
        en: "The contribution's id from cofinancing.list."))
  }
}
