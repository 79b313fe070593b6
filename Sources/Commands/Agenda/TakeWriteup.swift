import Domain

/// Makes a write-up beside a draft the pen-holder's own words, at the end of its section.
struct TakeWriteup: Command {
  static let verb = "draft.take"
  static let summary = Message(
    da: "Gør en sammenskrivning til penneholderens egne ord, sidst i dens afsnit.",
    en: "Makes a write-up the pen-holder's own words, at the end of its section.")
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
    let row = try await context.row("draft_settle", draft, writeup, true)
    let result: JSON = [
      "draft": .string(draft.description), "writeup": .string(writeup.description),
      "state": "taken",
    ]
    return Reply(result: result.adding(try row.members()))
  }
}
