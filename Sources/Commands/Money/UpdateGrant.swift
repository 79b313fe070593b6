import Domain

/// Changes what is told of a grant, unless somebody has changed it meanwhile.
struct UpdateGrant: Command {
  static let verb = "grant.update"
  static let summary = Message(
    da: "Ændrer oplysningerne om en bevilling; det udeladte står ved magt.",
    en: "Changes what is told of a grant; what is left out stays as it is.")
  static let permission: Permission = .backbone
  static let scope = Scope.initiative
  static let access = Access.write
  static let errors: [Refusal.Code] = [.notFound, .conflict, .badValue]

  let identifier: String
  let revision: Int
  let title: String?
  let details: GrantDetails

  init(_ arguments: inout Arguments) throws(Refusal) {
    identifier = try arguments.grantIdentifier()
    revision = try arguments.integer(
      "revision",
      help: Message(
        da: "Den udgave, ændringen bygger på; se grant.show.",
        en: "The revision that the change builds on; see grant.show."),
      example: 1, in: 1...1_000_000)
    title = try arguments.optionalText(
      "title", help: Message(da: "Ny titel.", en: "A new title."),
      example: "Trivsel for alle børn og unge", maximumLength: 2000)
    details = try GrantDetails(&arguments)
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row(
      "grant_update", identifier, Int32(revision), title, details.description, details.programme,
      details.plannedStart, details.plannedEnd, details.amountDisbursed, details.conditions)
    let result: JSON = ["identifier": .string(identifier)]
    return Reply(result: result.adding(try row.members()))
  }
}
