import Domain

/// Begins two-step verification: gives the key for an authenticator app; nothing changes before
/// `totp.confirm`.
struct BeginFactor: Command {
  static let verb = "totp.begin"
  static let summary = Message(
    da: "Giver nøglen til en godkendelsesapp; den gælder først, når totp.confirm har set en kode.",
    en: "Gives the key for an authenticator app; it counts once totp.confirm has seen a code.")
  static let permission: Permission = [.account, .operator]
  static let scope = Scope.host
  static let access = Access.write
  static let errors: [Refusal.Code] = [.state]

  init(_ arguments: inout Arguments) throws(Refusal) {}

  func run(in context: Context) async throws -> Reply {
    let key = AuthenticatorKey.make()
    try await context.execute("totp_begin", key.octets)
    let account = context.principal.email ?? context.principal.name
    return Reply(result: ["secret": .string(key.text), "uri": .string(key.uri(account: account))])
  }
}
