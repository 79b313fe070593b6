import Domain

/// Lists the backbone's write-ups with their sources, the oldest first.
struct ListWriteups: Command {
  static let verb = "writeup.list"
  static let summary = Message(
    da: "Viser sekretariatets sammenskrivninger med deres kilder, de ældste først.",
    en: "Lists the backbone's write-ups with their sources, the oldest first.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.read

  let round: ID?
  let draft: ID?
  let section: AgendaSection?
  let page: Page

  init(_ arguments: inout Arguments) throws(Refusal) {
    round = try arguments.onlyRound()
    draft = try arguments.optionalID(
      "draft",
      help: Message(
        da: "Fortæl, om dette udkast har dem.", en: "Tell whether this draft has them."))
    section = try arguments.onlySection()
    page = try arguments.page()
  }

  func run(in context: Context) async throws -> Reply {
    let rows = try await context.rows(
      "writeup_list", context.initiative.id, round, draft, section, try page.key(0, as: ID.self),
      Int32(page.fetchCount))
    return try page.reply(rows, orderedBy: "id")
  }
}
