import Domain

/// Turns two-step verification on; the recovery codes in the reply are shown this once.
struct ConfirmFactor: Command {
  static let verb = "totp.confirm"
  static let summary = Message(
    da: "Slår totrinsbekræftelse til; gendannelseskoderne vises kun denne ene gang.",
    en: "Turns two-step verification on; the recovery codes are shown this once only.")
  static let permission: Permission = [.account, .operator]
  static let scope = Scope.host
  static let access = Access.write
  static let errors: [Refusal.Code] = [.badValue, .state]

  let code: String

  init(_ arguments: inout Arguments) throws(Refusal) {
    code = try arguments.code()
  }

  func run(in context: Context) async throws -> Reply {
    let codes = (0..<10).map { _ in RecoveryCode.make() }
    try await context.execute("totp_confirm", code, codes.map(\.hash))
    return Reply(result: ["recovery_codes": .array(codes.map { .string($0.text) })])
  }
}
