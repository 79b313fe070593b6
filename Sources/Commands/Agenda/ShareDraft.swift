import Domain

/// Opens a draft for comments until a day; the backbone may then move that day.
struct ShareDraft: Command {
  static let verb = "draft.share"
  static let summary = Message(
    da: "Åbner et udkast for kommentarer til en dag; sekretariatet kan derefter flytte dagen.",
    en: "Opens a draft for comments until a day; the backbone may then move that day.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.care
  static let revises = true
  static let errors: [Refusal.Code] = [.notFound, .state, .denied, .badValue, .charterAgenda]

  let draft: ID
  let until: Day

  init(_ arguments: inout Arguments) throws(Refusal) {
    draft = try arguments.draft()
    until = try arguments.day(
      "until",
      help: Message(da: "Den sidste dag for kommentarer.", en: "The last day for comments."),
      example: "2027-02-28")
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row("draft_share", draft, until)
    let result: JSON = [
      "draft": .string(draft.description), "until": .string(until.description),
    ]
    return Reply(result: result.adding(try row.members()))
  }
}
