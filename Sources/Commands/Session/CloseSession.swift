import Domain

/// Signs out: ends the session that is in use.
struct CloseSession: Command {
  static let verb = "session.close"
  static let summary = Message(
    da: "Logger ud: lukker den session, du bruger.",
    en: "Signs out: ends the session you are using.")
  static let permission: Permission = [.account, .operator, .pending]
  static let scope = Scope.host
  static let access = Access.write
  static let errors: [Refusal.Code] = [.state]

  init(_ arguments: inout Arguments) throws(Refusal) {}

  func run(in context: Context) async throws -> Reply {
    try await context.execute("session_close")
    return Reply()
  }
}
