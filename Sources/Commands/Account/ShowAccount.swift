import Domain

/// Tells what is known of one's own account and how it is entered.
struct ShowAccount: Command {
  static let verb = "account.show"
  static let summary = Message(
    da: "Viser din konto, og hvordan du logger ind.",
    en: "Shows your account and how you sign in.")
  static let permission: Permission = [.account, .operator]
  static let scope = Scope.host
  static let access = Access.read

  init(_ arguments: inout Arguments) throws(Refusal) {}

  func run(in context: Context) async throws -> Reply {
    Reply(result: try await context.row("account_show").object())
  }
}
