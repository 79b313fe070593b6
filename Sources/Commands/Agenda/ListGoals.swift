import Domain
import Postgres

/// Lists the goals in force, those of an indicator, or those of a draft.
struct ListGoals: Command {
  static let verb = "goal.list"
  static let summary = Message(
    da: "Viser de gældende mål, dem en indikator måler, eller dem i et udkast.",
    en: "Lists the goals in force, those that an indicator measures, or those of a draft.")
  static let permission: Permission = .members
  static let scope = Scope.initiative
  static let access = Access.read
  static let errors: [Refusal.Code] = [.notFound]

  let draft: ID?
  let indicator: String?

  init(_ arguments: inout Arguments) throws(Refusal) {
    draft = try arguments.optionalID(
      "draft", help: Message(da: "Målene i dette udkast.", en: "The goals of this draft."))
    indicator = try arguments.onlyIndicator()
  }

  func run(in context: Context) async throws -> Reply {
    let rows: ResultSet
    if let draft {
      guard context.party.role != .funder else { throw Refusal.absent }
      rows = try await context.rows("goal_list_of_draft", context.initiative.id, draft)
    } else if let indicator {
      rows = try await context.rows("goal_list_of_indicator", context.initiative.id, indicator)
    } else {
      rows = try await context.rows("agenda_goals_in_force", context.initiative.id)
    }
    return Reply(rows: try rows.map { try $0.object() }, result: ["count": JSON(rows.count)])
  }
}
