import Domain

/// Lists one's own tokens, revoked ones too; never their secrets.
struct ListTokens: Command {
  static let verb = "token.list"
  static let summary = Message(
    da: "Viser egne adgangsnøgler, også tilbagekaldte; aldrig selve nøglen.",
    en: "Lists one's own tokens, revoked ones too; never their secrets.")
  static let permission: Permission = [.account, .operator]
  static let scope = Scope.host
  static let access = Access.read

  let page: Page

  init(_ arguments: inout Arguments) throws(Refusal) {
    page = try arguments.page()
  }

  func run(in context: Context) async throws -> Reply {
    let rows = try await context.rows(
      "token_list", try page.key(0, as: ID.self), Int32(page.fetchCount))
    return try page.reply(rows, orderedBy: "id")
  }
}
