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

  let order: Order
  let command: String?
  let party: String?
  let page: Page

  /// Which end of the log comes first.
  enum Order: String, CaseIterable, Sendable {
    case newest, oldest
  }

  init(_ arguments: inout Arguments) throws(Refusal) {
    order = try arguments.choice(
      "order", as: Order.self,
      help: Message(
        da: "Om det nyeste eller det ældste står først.",
        en: "Whether the newest or the oldest comes first."),
      example: .oldest, default: .newest)
    command = try arguments.optionalText(
      "command",
      help: Message(
        da: "Kun denne kommando, som party.add, eller alle af en slags, som party.",
        en: "Only this command, such as party.add, or all of a kind, such as party."),
      example: "measurement.approve", maximumLength: 100)
    party = try arguments.onlyParty()
    page = try arguments.page()
  }

  func run(in context: Context) async throws -> Reply {
    let beginning = order == .newest ? Int64.max : 0
    let rows = try await context.rows(
      "audit_list", context.initiative.id, try page.key(0, as: Int64.self) ?? beginning,
      Int32(page.fetchCount), command, party, order == .oldest)
    return try page.reply(rows, orderedBy: "sequence")
  }
}
