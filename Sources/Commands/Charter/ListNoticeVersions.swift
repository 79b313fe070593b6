import Domain

/// Lists the versions of the charter's notice in both languages, newest first.
struct ListNoticeVersions: Command {
  static let verb = "charter.history"
  static let summary = Message(
    da: "Viser opmærksomhedspunkternes udgaver på dansk og engelsk, den nyeste først.",
    en: "Lists the versions of the notice in Danish and English, newest first.")
  static let permission: Permission = [.operator, .backbone, .partner, .funder]
  static let scope = Scope.initiative
  static let access = Access.read

  let page: Page

  init(_ arguments: inout Arguments) throws(Refusal) {
    page = try arguments.page()
  }

  func run(in context: Context) async throws -> Reply {
    let rows = try await context.rows(
      "charter_history", context.initiative.id, try page.key(0, as: Int32.self),
      Int32(page.fetchCount))
    return try page.reply(rows, orderedBy: "version")
  }
}
