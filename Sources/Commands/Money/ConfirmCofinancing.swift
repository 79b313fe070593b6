import Domain

/// Confirms a contribution that the backbone recorded for one's own party; only then does it count.
struct ConfirmCofinancing: Command {
  static let verb = "cofinancing.confirm"
  static let summary = Message(
    da: "Bekræfter et bidrag, som sekretariatet har indført for egen part; først da tæller det.",
    en: "Confirms a contribution recorded for one's own party; only then does it count.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.write
  static let errors: [Refusal.Code] = [.notFound, .denied, .state, .charterFunding]

  let id: ID

  init(_ arguments: inout Arguments) throws(Refusal) {
    id = try arguments.cofinancing()
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row("cofinancing_confirm", id)
    let result: JSON = ["id": .string(id.description)]
    return Reply(result: result.adding(try row.members()))
  }
}
