import Domain
import Postgres

/// Makes a one-time link for one's own browser; only the account itself can.
struct CreateLink: Command {
  static let verb = "link.create"
  static let summary = Message(
    da: "Laver et login-link til din egen browser; det virker én gang og afløser et tidligere.",
    en: "Makes a sign-in link for your own browser; it works once and replaces an earlier one.")
  static let permission: Permission = [.account, .operator]
  static let scope = Scope.host
  static let access = Access.write

  let minutes: Int

  init(_ arguments: inout Arguments) throws(Refusal) {
    minutes = try arguments.integer(
      "minutes",
      help: Message(
        da: "Hvor mange minutter linket gælder.", en: "For how many minutes the link is valid."),
      example: 60, in: 1...1440, default: 20)
  }

  func run(in context: Context) async throws -> Reply {
    let secret = Secret.make(.link)
    let row = try await context.row("link_create", ID.make(), secret.hash, Int32(minutes))
    return Reply(result: [
      "secret": .string(secret.text),
      "expires_at": .string(try row.decode(0, as: Instant.self).description),
    ])
  }
}
