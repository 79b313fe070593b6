import Domain

/// Records that one's own party has passed on part of an allocation to another partner's activity:
/// passing money on is not receiving it (charter rule 4).
struct PassAllocationOn: Command {
  static let verb = "allocation.pass"
  static let summary = Message(
    da: "Indfører, at en del af egen tildeling er givet videre til en anden partners aktivitet.",
    en: "Records that part of one's own allocation was passed on to another partner's activity.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.write
  static let errors: [Refusal.Code] = [
    .notFound, .denied, .state, .badValue, .conflict, .charterFunding,
  ]

  let allocation: ID
  let activity: ID
  let amount: Decimal
  let note: String?

  init(_ arguments: inout Arguments) throws(Refusal) {
    allocation = try arguments.id(
      "allocation",
      help: Message(
        da: "Tildelingens id fra allocation.list.", en: "The allocation's id from allocation.list.")
    )
    activity = try arguments.id(
      "activity",
      help: Message(
        da: "Aktiviteten, pengene er givet videre til.",
        en: "The activity that the money was passed on to."))
    amount = try arguments.decimal(
      "amount",
      help: Message(
        da: "Beløbet i bevillingens valuta.", en: "The amount in the grant's currency."),
      example: "15000.00")
    note = try arguments.optionalText(
      "note", help: Message(da: "Aftalen i få ord.", en: "The agreement in a few words."),
      example: "Foreningen står for caféen om lørdagen", maximumLength: 2000)
  }

  func run(in context: Context) async throws -> Reply {
    let id = ID.make()
    let row = try await context.row("allocation_pass", id, allocation, activity, amount, note)
    let result: JSON = ["id": .string(id.description)]
    return Reply(result: result.adding(try row.members()))
  }
}
