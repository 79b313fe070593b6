import Domain

/// Stands by a draft as the next version after one that was adopted meanwhile.
struct CatchUpDraft: Command {
  static let verb = "draft.catchup"
  static let summary = Message(
    da: "Fastholder et udkast som næste udgave efter en, der er vedtaget imens.",
    en: "Stands by a draft as the next version after one that was adopted meanwhile.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.write
  static let revises = true
  static let errors: [Refusal.Code] = [.notFound, .state, .denied, .charterAgenda]

  let draft: ID

  init(_ arguments: inout Arguments) throws(Refusal) {
    draft = try arguments.draft()
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row("draft_catch_up", draft)
    return Reply(
      result: (["draft": .string(draft.description)] as JSON).adding(try row.members()))
  }
}
