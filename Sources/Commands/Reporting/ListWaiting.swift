import Domain

/// Lists what waits for the caller's seat, one row per matter.
struct ListWaiting: Command {
  static let verb = "waiting.list"
  static let summary = Message(
    da: "Viser det, der venter på dig og din part, én række for hver sag.",
    en: "Lists what waits for you and your party, one row per matter.")
  static let permission: Permission = .members
  static let scope = Scope.initiative
  static let access = Access.read

  init(_ arguments: inout Arguments) throws(Refusal) {}

  func run(in context: Context) async throws -> Reply {
    let rows = try await context.rows("waiting_list")
    return Reply(rows: try rows.map { try $0.object() }, result: ["count": JSON(rows.count)])
  }
}
