import Domain
import Postgres

/// Removes one's own password: from then on one signs in by mailed links. Other sessions end.
struct RemovePassword: Command {
  static let verb = "password.remove"
  static let summary = Message(
    da: "Fjerner din adgangskode, så du logger ind med links; dine andre sessioner logges ud.",
    en: "Removes your password, so that you sign in by links; your other sessions are signed out.")
  static let permission: Permission = .account
  static let scope = Scope.host
  static let access = Access.write
  static let destructive = true
  static let errors: [Refusal.Code] = [.badValue, .missingArg, .state, .rate, .busy]

  let current: String?
  private var currentTag: [UInt8]?

  init(_ arguments: inout Arguments) throws(Refusal) {
    current = try arguments.currentPassword()
  }

  func prepared(with preparation: Preparation) async throws -> RemovePassword {
    var prepared = self
    prepared.currentTag = try await preparation.tag(ofCurrent: current)
    return prepared
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row("password_remove", currentTag)
    try CountedRefusal.check(row)
    return Reply(result: ["sessions_ended": JSON(try row.decode(2, as: Int32.self))])
  }
}
