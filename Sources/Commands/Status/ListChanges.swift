import Domain
import Postgres

/// Lists what changed since a moment, newest first, one row for each matter and no person named.
struct ListChanges: Command {
  static let verb = "change.list"
  static let summary = Message(
    da: "Viser, hvad der er ændret siden et tidspunkt, det nyeste først.",
    en: "Lists what changed since a moment, newest first.")
  static let permission: Permission = .members
  static let scope = Scope.initiative
  static let access = Access.read

  let since: Instant?
  let page: Page

  init(_ arguments: inout Arguments) throws(Refusal) {
    since = try arguments.optionalInstant(
      "since",
      help: Message(
        da: "Kun det, der er ændret siden; ellers i de seneste 30 dage.",
        en: "Only what changed since then; in the last 30 days otherwise."))
    page = try arguments.page()
  }

  func run(in context: Context) async throws -> Reply {
    let rows = try await context.rows(
      "change_list", context.initiative.id, since, context.initiative.timeZone,
      try page.key(0, as: Instant.self), try page.key(1, as: String.self),
      try page.key(2, as: String.self), try page.key(3, as: String.self), Int32(page.fetchCount))
    return try page.reply(rows, keys: Self.keys) { try $0.object() }
  }

  /// What the query orders by: the moment, the kind, what it is about and the period.
  private static func keys(of row: Row) throws -> [String] {
    let text = { (name: String) throws -> String? in
      try row.members().first { $0.name == name }?.value.stringValue
    }
    return [
      try text("at") ?? "", try text("kind") ?? "", try text("subject") ?? text("unit") ?? "",
      try text("period") ?? "",
    ]
  }
}
