import Domain

/// Lists what the charter's rules flag and have refused, for all parties to read: refusals are
/// counted by day, command and role, without naming anybody.
struct ListCharterMatters: Command {
  static let verb = "charter.matters"
  static let summary = Message(
    da: "Viser, hvad spillereglerne gør opmærksom på og har afvist, det nyeste først.",
    en: "Lists what the charter's rules flag and have refused, newest first.")
  static let permission: Permission = .members
  static let scope = Scope.initiative
  static let access = Access.read

  let since: Instant?

  init(_ arguments: inout Arguments) throws(Refusal) {
    since = try arguments.optionalInstant(
      "since",
      help: Message(
        da: "Kun det, der er sket siden, og det, der gælder nu; ellers i det seneste år.",
        en: "Only what happened since then, and what holds now; in the last year otherwise."))
  }

  func run(in context: Context) async throws -> Reply {
    let rows = try await context.rows("charter_matters", since)
    return Reply(rows: try rows.map { try $0.object() }, result: ["count": JSON(rows.count)])
  }
}
