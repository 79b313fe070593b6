import Domain

/// Lists what has been done, newest first; a funder sees its own acts.
struct ListAudit: Command {
  static let verb = "audit.list"
  static let summary = Message(
    da: "Viser, hvad der er gjort og afvist, det nyeste først.",
    en: "Lists what was done and refused, newest first.")
  static let permission: Permission = [.operator, .backbone, .partner, .funder]
  static let scope = Scope.initiative
  static let access = Access.read

  let page: Page

  init(_ arguments: inout Arguments) throws(Refusal) {
    page = try arguments.page()
  }

  func run(in context: Context) async throws -> Reply {
    let rows = try await context.rows(
      "audit_list", context.initiative.id, try page.key(0, as: Int64.self) ?? Int64.max,
      Int32(page.fetchCount))
    return try page.reply(rows, orderedBy: "sequence")
  }
}
