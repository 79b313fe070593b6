import Domain

/// Passes the pen of a draft to another partner, or takes it up where its holder is gone.
struct PassDraft: Command {
  static let verb = "draft.pass"
  static let summary = Message(
    da: "Giver pennen videre til en anden partner eller tager den op, hvor holderen er væk.",
    en: "Passes the pen to another partner, or takes it up where its holder is gone.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.write
  static let revises = true
  static let errors: [Refusal.Code] = [.notFound, .state, .denied, .charterAgenda]

  let draft: ID
  let party: String

  init(_ arguments: inout Arguments) throws(Refusal) {
    draft = try arguments.draft()
    party = try arguments.slug(
      "party",
      help: Message(
        da: "Den partner, der skal holde pennen, ved kortnavn.",
        en: "The partner that is to hold the pen, by short name."),
      example: "aarhus-kommune")
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row("draft_pass", draft, party)
    return Reply(
      result: (["draft": .string(draft.description)] as JSON).adding(try row.members()))
  }
}
