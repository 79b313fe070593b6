import Domain

/// Ends one of one's own sessions; its browser is refused from the next request.
struct RevokeSession: Command {
  static let verb = "session.revoke"
  static let summary = Message(
    da: "Logger en af dine egne sessioner ud; virker straks.",
    en: "Signs one of your own sessions out; takes effect at once.")
  static let permission: Permission = [.account, .operator]
  static let scope = Scope.host
  static let access = Access.write
  static let errors: [Refusal.Code] = [.notFound]

  let id: ID

  init(_ arguments: inout Arguments) throws(Refusal) {
    id = try arguments.id(
      "id",
      help: Message(
        da: "Sessionens id fra session.list.", en: "The session's id from session.list."))
  }

  func run(in context: Context) async throws -> Reply {
    try await context.execute("session_revoke", id)
    return Reply(result: ["id": .string(id.description)])
  }
}
