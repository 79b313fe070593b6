import Domain

/// Lists the comments on a draft with their answers, the oldest first.
struct ListComments: Command {
  static let verb = "comment.list"
  static let summary = Message(
    da: "Viser kommentarerne til et udkast med deres svar, de ældste først.",
    en: "Lists the comments on a draft with their answers, the oldest first.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.read

  let draft: ID
  let state: AgendaCommentState?
  let page: Page

  init(_ arguments: inout Arguments) throws(Refusal) {
    draft = try arguments.draft()
    state = try arguments.onlyState(AgendaCommentState.self, example: .open)
    page = try arguments.page()
  }

  func run(in context: Context) async throws -> Reply {
    let rows = try await context.rows(
      "comment_list", context.initiative.id, draft, state, try page.key(0, as: ID.self),
      Int32(page.fetchCount))
    return try page.reply(rows, orderedBy: "id")
  }
}
