import Domain

/// Changes one's own name or language.
struct UpdateAccount: Command {
  static let verb = "account.update"
  static let summary = Message(
    da: "Ændrer dit navn eller dit sprog.", en: "Changes your name or your language.")
  static let permission: Permission = [.account, .operator]
  static let scope = Scope.host
  static let access = Access.write
  static let idempotent = true

  let name: String?
  let language: Language?

  init(_ arguments: inout Arguments) throws(Refusal) {
    name = try arguments.optionalText(
      "name", help: Message(da: "Dit navn.", en: "Your name."), example: "Anna Østergård")
    language = try arguments.optionalChoice(
      "language", as: Language.self, help: Message(da: "Dit sprog.", en: "Your language."),
      example: .en)
  }

  func run(in context: Context) async throws -> Reply {
    Reply(result: try await context.row("account_update", name, language?.rawValue).object())
  }
}
