import Domain

/// Shows one round, and how much each partner has contributed.
struct ShowRound: Command {
  static let verb = "round.show"
  static let summary = Message(
    da: "Viser én runde, og hvor meget hver partner har bidraget med.",
    en: "Shows one round and how much each partner has contributed.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.read
  static let errors: [Refusal.Code] = [.notFound]

  let id: ID

  init(_ arguments: inout Arguments) throws(Refusal) {
    id = try arguments.id(
      "id", help: Message(da: "Rundens id fra round.list.", en: "The round's id from round.list."))
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row("round_show", context.initiative.id, id)
    let parties = try await context.rows("round_parties", context.initiative.id, id)
    return Reply(rows: try parties.map { try $0.object() }, result: try row.object())
  }
}
