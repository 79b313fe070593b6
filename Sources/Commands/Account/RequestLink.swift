import Domain

/// Asks for a one-time sign-in link by mail; the answer is the same whether or not there is an
/// account.
struct RequestLink: Command {
  static let verb = "link.request"
  static let summary = Message(
    da: "Beder om et login-link på mail; svaret er det samme, om adressen har en konto eller ej.",
    en: "Asks for a sign-in link by mail; the answer is the same with and without an account.")
  static let permission: Permission = .visitor
  static let scope = Scope.host
  static let access = Access.write
  // Strangers' words do not belong in a log that is never erased.
  static let isAudited = false
  static let queuesMail = true
  static let errors: [Refusal.Code] = [.rate]

  let email: String

  init(_ arguments: inout Arguments) throws(Refusal) {
    email = try arguments.email(
      "email", help: Message(da: "Din e-mailadresse.", en: "Your e-mail address."))
  }

  func run(in context: Context) async throws -> Reply {
    try CountedRefusal.check(try await context.row("link_request", ID.make(), email))
    return Reply()
  }
}
