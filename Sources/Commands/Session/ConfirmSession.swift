import Domain
import Postgres

/// Gives the second factor; the session then lives under a new secret.
struct ConfirmSession: Command {
  static let verb = "session.confirm"
  static let summary = Message(
    da: "Bekræfter login med en kode; sessionen får en ny nøgle, og den gamle virker ikke mere.",
    en: "Confirms signing in by a code; the session gets a new secret, and the old one ends.")
  static let permission: Permission = .pending
  static let scope = Scope.host
  static let access = Access.write
  static let errors: [Refusal.Code] = [.authFailed, .badValue, .rate]

  let code: String

  init(_ arguments: inout Arguments) throws(Refusal) {
    code = try arguments.code()
  }

  func run(in context: Context) async throws -> Reply {
    let secret = Secret.make(.session)
    let row = try await context.row("session_confirm", code, secret.hash)
    try CountedRefusal.check(row)
    return Reply(result: [
      "secret": .string(secret.text),
      "expires_at": .string(try row.decode(2, as: Instant.self).description),
      "recovery_codes": JSON(try row.decode(3, as: Int64.self)),
    ])
  }
}
