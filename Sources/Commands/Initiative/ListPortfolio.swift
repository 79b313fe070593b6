import Domain

/// Lists the initiatives that a funder is a member of, with what asks for its attention.
struct ListPortfolio: Command {
  static let verb = "portfolio.list"
  static let summary = Message(
    da: "Viser en bevillingsgivers initiativer, og hvad der kræver opmærksomhed i hvert af dem.",
    en: "Lists a funder's initiatives, and what asks for attention in each.")
  static let permission: Permission = .funder
  static let scope = Scope.eachInitiative
  static let access = Access.read

  init(_ arguments: inout Arguments) throws(Refusal) {}

  func run(in context: Context) async throws -> Reply {
    let head: JSON = ["initiative": .string(context.initiative.slug)]
    let rows = try await context.rows("portfolio_list", context.initiative.id)
    return Reply(
      rows: try rows.map { head.adding(try $0.members()) }, result: ["count": JSON(rows.count)])
  }
}
