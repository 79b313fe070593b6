import Domain

/// Takes back a contribution of one's own party while its round is open.
struct WithdrawContribution: Command {
  static let verb = "contribution.withdraw"
  static let summary = Message(
    da: "Trækker egen parts bidrag tilbage, mens runden er åben.",
    en: "Takes back one's own party's contribution while its round is open.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.write
  static let errors: [Refusal.Code] = [.notFound, .state, .denied, .charterAgenda]

  let id: ID

  init(_ arguments: inout Arguments) throws(Refusal) {
    id = try arguments.contribution()
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row("contribution_withdraw", id)
    return Reply(result: (["id": .string(id.description)] as JSON).adding(try row.members()))
  }
}

extension Arguments {
  /// The contribution that a command is about.
  mutating func contribution() throws(Refusal) -> ID {
    try id(
      "id",
      help: Message(
        da: "Bidragets id fra contribution.list.",
        en: "The contribution's id from contribution.list."))
  }
}
