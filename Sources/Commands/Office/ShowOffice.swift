import Domain

/// Shows who holds the backbone office, who held it before, and which partners call for an election.
struct ShowOffice: Command {
  static let verb = "office.show"
  static let summary = Message(
    da: "Viser funktionsperioderne, og hvilke partnere der kræver et valg.",
    en: "Shows the terms of office, and which partners call for an election.")
  static let permission: Permission = .members
  static let scope = Scope.initiative
  static let access = Access.read

  init(_ arguments: inout Arguments) throws(Refusal) {}

  func run(in context: Context) async throws -> Reply {
    let terms = try await context.rows("office_terms", context.initiative.id)
    var result: JSON = ["terms": JSON(terms.count)]
    if context.party.role != .funder {
      let calls = try await context.rows("election_calls", context.initiative.id)
      result = result.adding("calls", .array(try calls.map { try $0.object() }))
    }
    return Reply(rows: try terms.map { try $0.object() }, result: result)
  }
}
