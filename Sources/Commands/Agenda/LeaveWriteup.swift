import Domain

/// Leaves a write-up out of a draft.
struct LeaveWriteup: Command {
  static let verb = "draft.leave"
  static let summary = Message(
    da: "Udelader en sammenskrivning af et udkast.",
    en: "Leaves a write-up out of a draft.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.write
  static let errors: [Refusal.Code] = [.notFound, .state, .denied, .charterAgenda]

  let draft: ID
  let writeup: ID

  init(_ arguments: inout Arguments) throws(Refusal) {
    draft = try arguments.draft()
    writeup = try arguments.writeup()
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row("draft_settle", draft, writeup, false)
    let result: JSON = [
      "draft": .string(draft.description), "writeup": .string(writeup.description),
      "state": "left",
    ]
    return Reply(result: result.adding(try row.members()))
  }
}
