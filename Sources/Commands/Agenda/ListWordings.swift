import Domain

/// Lists the wordings that a section of a draft has had, newest first.
struct ListWordings: Command {
  static let verb = "draft.history"
  static let summary = Message(
    da: "Viser den ordlyd, et afsnit af et udkast har haft, den nyeste først.",
    en: "Lists the wordings that a section of a draft has had, newest first.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.read

  let draft: ID
  let section: AgendaSection
  let page: Page

  init(_ arguments: inout Arguments) throws(Refusal) {
    draft = try arguments.draft()
    section = try arguments.agendaSection()
    page = try arguments.page()
  }

  func run(in context: Context) async throws -> Reply {
    let rows = try await context.rows(
      "draft_history", context.initiative.id, draft, section, try page.key(0, as: Int32.self),
      Int32(page.fetchCount))
    return try page.reply(rows, orderedBy: "revision")
  }
}
