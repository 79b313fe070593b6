import Domain
import Postgres

/// Turns two-step verification off; the account's other sessions end.
struct RemoveFactor: Command {
  static let verb = "totp.remove"
  static let summary = Message(
    da: "Slår totrinsbekræftelse fra; dine andre sessioner logges ud.",
    en: "Turns two-step verification off; your other sessions are signed out.")
  static let permission: Permission = [.account, .operator]
  static let scope = Scope.host
  static let access = Access.write
  static let destructive = true
  static let errors: [Refusal.Code] = [.badValue, .state, .rate]

  let code: String

  init(_ arguments: inout Arguments) throws(Refusal) {
    code = try arguments.code()
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row("totp_remove", code)
    try CountedRefusal.check(row)
    return Reply(result: ["sessions_ended": JSON(try row.decode(2, as: Int32.self))])
  }
}
