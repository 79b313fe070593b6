import Domain

/// Chooses how one is told by mail what waits in one membership.
struct ChooseNotice: Command {
  static let verb = "notice.choose"
  static let summary = Message(
    da: "Vælger, hvordan du får besked på mail om det, der venter.",
    en: "Chooses how you are told by mail what waits.")
  static let permission: Permission = .account
  static let scope = Scope.host
  static let access = Access.write
  static let idempotent = true
  static let errors: [Refusal.Code] = [.notFound]

  let membership: ID
  let mail: MailChoice

  init(_ arguments: inout Arguments) throws(Refusal) {
    membership = try arguments.membership()
    mail = try arguments.choice(
      "mail", as: MailChoice.self,
      help: Message(
        da: "Straks, hver morgen eller kun det, spillereglerne kræver.",
        en: "At once, every morning, or only what the charter requires."), example: .daily)
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row("notice_choose", membership, mail.rawValue)
    let result: JSON = ["membership": .string(membership.description)]
    return Reply(result: result.adding(try row.members()))
  }
}
