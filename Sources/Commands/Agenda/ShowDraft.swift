import Domain

/// Shows a draft, section by section, with who wrote it and from what.
struct ShowDraft: Command {
  static let verb = "draft.show"
  static let summary = Message(
    da: "Viser et udkast afsnit for afsnit, hvem der skrev det, og ud fra hvad.",
    en: "Shows a draft section by section, who wrote it and from what.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.read
  static let errors: [Refusal.Code] = [.notFound]

  let draft: ID

  init(_ arguments: inout Arguments) throws(Refusal) {
    draft = try arguments.draft()
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row("draft_show", context.initiative.id, draft)
    let sections = try await context.rows("draft_sections", context.initiative.id, draft)
    return Reply(rows: try sections.map { try $0.object() }, result: try row.object())
  }
}
