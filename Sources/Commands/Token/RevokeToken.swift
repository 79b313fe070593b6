import Domain
import Postgres

/// Revokes one of one's own tokens; open sessions that use it are refused from their next command.
struct RevokeToken: Command {
  static let verb = "token.revoke"
  static let summary = Message(
    da: "Tilbagekalder en af egne adgangsnøgler; virker straks, også i åbne forbindelser.",
    en: "Revokes one of one's own tokens; takes effect at once, on open connections too.")
  static let permission: Permission = [.account, .operator]
  static let scope = Scope.host
  static let access = Access.write
  static let errors: [Refusal.Code] = [.notFound]

  let id: ID

  init(_ arguments: inout Arguments) throws(Refusal) {
    id = try arguments.id(
      "id", help: Message(da: "Nøglens id fra token.list.", en: "The token's id from token.list."))
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row("token_revoke", id)
    return Reply(result: [
      "id": .string(id.description), "name": .string(try row.decode(0, as: String.self)),
    ])
  }
}
