import Domain

/// Shows one grant; its conditions only to its own funder, the backbone and the partners.
struct ShowGrant: Command {
  static let verb = "grant.show"
  static let summary = Message(
    da: "Viser én bevilling; vilkårene kun for dens egen giver, sekretariatet og partnerne.",
    en: "Shows one grant; its conditions only to its own funder, the backbone and the partners.")
  static let permission: Permission = .members
  static let scope = Scope.initiative
  static let access = Access.read
  static let errors: [Refusal.Code] = [.notFound]

  let identifier: String

  init(_ arguments: inout Arguments) throws(Refusal) {
    identifier = try arguments.grantIdentifier()
  }

  func run(in context: Context) async throws -> Reply {
    Reply(result: try await context.row("grant_show", identifier).object())
  }
}

extension Arguments {
  /// The grant that a command is about.
  mutating func grantIdentifier() throws(Refusal) -> String {
    try text(
      "identifier",
      help: Message(
        da: "Bevillingens id fra grant.list.", en: "The grant's identifier from grant.list."),
      example: "360G-ABCT-0065I000005BoDGQA0")
  }
}
