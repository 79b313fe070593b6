import Domain

/// Gives a draft up; it stays readable.
struct DropDraft: Command {
  static let verb = "draft.drop"
  static let summary = Message(
    da: "Opgiver et udkast; det kan stadig læses.",
    en: "Gives a draft up; it stays readable.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.write
  static let errors: [Refusal.Code] = [.notFound, .state, .denied, .charterAgenda]

  let draft: ID

  init(_ arguments: inout Arguments) throws(Refusal) {
    draft = try arguments.draft()
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row("draft_drop", draft)
    return Reply(
      result: (["draft": .string(draft.description), "state": "dropped"] as JSON)
        .adding(try row.members()))
  }
}
