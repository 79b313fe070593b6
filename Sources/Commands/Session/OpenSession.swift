import Domain
import Postgres

/// Signs in: a visitor by address and password, or the holder of a one-time link, which is used up.
///
/// An unknown address and a wrong password answer alike, in bytes and in time. Where the account has
/// a second factor the session is pending until `session.confirm`.
struct OpenSession: Command {
  static let verb = "session.open"
  static let summary = Message(
    da: "Logger ind og giver en session, med adgangskode eller med det link, du kommer med.",
    en: "Signs in and gives a session, by password or by the link you come with.")
  static let permission: Permission = [.visitor, .link]
  static let scope = Scope.host
  static let access = Access.write
  // The address does not belong in the audit log, and the account is in it anyway.
  static let isAudited = false
  static let errors: [Refusal.Code] = [.authFailed, .missingArg, .rate, .busy]

  let email: String?
  let password: String?
  let agent: String?
  private var tag: [UInt8] = []

  init(_ arguments: inout Arguments) throws(Refusal) {
    email = try arguments.take(
      "email", .email,
      help: Message(
        da: "Din e-mailadresse; ikke med et link.", en: "Your e-mail address; not with a link."),
      example: "anna@example.org")
    password = try arguments.optionalPassword(
      "password",
      help: Message(
        da: "Din adgangskode; ikke med et link.", en: "Your password; not with a link."))
    agent = try arguments.agent()
  }

  func prepared(with preparation: Preparation) async throws -> OpenSession {
    guard preparation.principal.kind == .visitor else { return self }
    guard let email else { throw Refusal.missingArgument("email") }
    guard let password else { throw Refusal.missingArgument("password") }
    let (parameters, wait) = try await preparation.directory.passwordParameters(
      of: email, for: preparation.principal.address ?? "")
    if wait > 0 { throw Refusal.slowedDown(milliseconds: wait) }
    var prepared = self
    prepared.tag = try await preparation.passwords.tag(of: password, parameters)
    return prepared
  }

  func run(in context: Context) async throws -> Reply {
    let secret = Secret.make(.session)
    let row =
      context.principal.kind == .visitor
      ? try await context.row(
        "session_open_by_password", ID.make(), secret.hash, email, tag, agent)
      : try await context.row(
        "session_open_by_link", ID.make(), secret.hash, agent, context.principal.address)
    try CountedRefusal.check(row)
    return Reply(result: [
      "secret": .string(secret.text),
      "expires_at": .string(try row.decode(2, as: Instant.self).description),
      "second_factor": .bool(try row.decode(3, as: Bool.self)),
      "name": .string(try row.decode(4, as: String.self)),
      "language": .string(try row.decode(5, as: String.self)),
    ])
  }
}
