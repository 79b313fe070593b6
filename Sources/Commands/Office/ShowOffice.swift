import Domain

/// Shows who holds the backbone office or looks after it, who held it before, and which partners
/// call for an election.
struct ShowOffice: Command {
  static let verb = "office.show"
  static let summary = Message(
    da:
      "Viser funktionsperioderne, hvem der er fungerende sekretariat, og hvilke partnere der kræver et valg.",
    en: "Shows the terms of office, who is caretaker, and which partners call for an election.")
  static let permission: Permission = .members
  static let scope = Scope.initiative
  static let access = Access.read

  init(_ arguments: inout Arguments) throws(Refusal) {}

  func run(in context: Context) async throws -> Reply {
    let terms = try await context.rows("office_terms", context.initiative.id)
    let care = try await context.rows("office_care").first
    var result: JSON = [
      "terms": JSON(terms.count), "caretaker": try care.map { try $0.object() } ?? .null,
    ]
    if context.party.role != .funder {
      let calls = try await context.rows("election_calls", context.initiative.id)
      result = result.adding("calls", .array(try calls.map { try $0.object() }))
    }
    return Reply(rows: try terms.map { try $0.object() }, result: result)
  }
}
