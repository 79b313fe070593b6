import Domain

/// Shows one party.
struct ShowParty: Command {
  static let verb = "party.show"
  static let summary = Message(da: "Viser én part.", en: "Shows one party.")
  static let permission: Permission = .members
  static let scope = Scope.initiative
  static let access = Access.read
  static let errors: [Refusal.Code] = [.notFound]

  let slug: String

  init(_ arguments: inout Arguments) throws(Refusal) {
    slug = try arguments.slug(
      "party", help: Message(da: "Partens korte navn.", en: "The party's short name."),
      example: "aarhus-kommune")
  }

  func run(in context: Context) async throws -> Reply {
    Reply(result: try await context.row("party_show", context.initiative.id, slug).object())
  }
}
