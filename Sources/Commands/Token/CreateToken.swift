import Domain
import Postgres

/// Makes a further token for one's own account; it reaches no further than the one in use.
struct CreateToken: Command {
  static let verb = "token.create"
  static let summary = Message(
    da: "Laver en adgangsnøgle til egen konto; den vises kun denne ene gang.",
    en: "Makes a token for one's own account; it is shown this once only.")
  static let permission: Permission = [.account, .operator]
  static let scope = Scope.host
  static let access = Access.write

  let name: String
  let days: Int

  init(_ arguments: inout Arguments) throws(Refusal) {
    name = try arguments.text(
      "name", help: Message(da: "Hvad nøglen bruges til.", en: "What the token is for."),
      example: "Indberetning fra regneark", maximumLength: 100)
    days = try arguments.integer(
      "days",
      help: Message(
        da: "Hvor mange dage nøglen gælder.", en: "For how many days the token is valid."),
      example: 90, in: 1...730, default: 365)
  }

  func run(in context: Context) async throws -> Reply {
    let secret = Secret.make(.token)
    let id = ID.make()
    var expiry = Instant.now()
    expiry.microseconds += Int64(days) * 86_400_000_000
    let row = try await context.row("token_create", id, name, secret.hash, expiry)
    return Reply(result: [
      "id": .string(id.description), "name": .string(name), "secret": .string(secret.text),
      "expires_at": .string(try row.decode(0, as: Instant.self).description),
    ])
  }
}
