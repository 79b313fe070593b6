import Domain

/// Sets part of a grant aside for an activity, or proposes it for the backbone's own work.
struct ProposeAllocation: Command {
  static let verb = "allocation.propose"
  static let summary = Message(
    da:
      "Tildeler en del af en bevilling til en aktivitet eller foreslår den til sekretariatets eget arbejde.",
    en: "Sets part of a grant aside for an activity, or proposes it for the backbone's own work.")
  static let permission: Permission = .backbone
  static let scope = Scope.initiative
  static let access = Access.write
  static let errors: [Refusal.Code] = [.notFound, .conflict, .badValue, .charterFunding]

  let grant: String
  let activity: ID?
  let amount: Decimal
  let purpose: String

  init(_ arguments: inout Arguments) throws(Refusal) {
    grant = try arguments.text(
      "grant",
      help: Message(
        da: "Bevillingens id fra grant.list.", en: "The grant's identifier from grant.list."),
      example: "360G-ABCT-0065I000005BoDGQA0")
    activity = try arguments.optionalID(
      "activity",
      help: Message(
        da: "Aktiviteten; udeladt betyder sekretariatets eget arbejde, som partnerne beslutter.",
        en: "The activity; left out means the backbone's own work, which the partners decide on."))
    amount = try arguments.decimal(
      "amount",
      help: Message(
        da: "Beløbet i bevillingens valuta.", en: "The amount in the grant's currency."),
      example: "25000.00")
    purpose =
      try arguments.optionalText(
        "purpose", help: Message(da: "Hvad pengene er til.", en: "What the money is for."),
        example: "Lokaleleje", maximumLength: 2000) ?? ""
  }

  func run(in context: Context) async throws -> Reply {
    let id = ID.make()
    let row = try await context.row("allocation_propose", id, grant, activity, amount, purpose)
    let result: JSON = ["id": .string(id.description)]
    return Reply(result: result.adding(try row.members()))
  }
}
