import Domain

/// Recomputes the audit log's hash chain and tells whether anything was edited, cut or lost.
struct VerifyAudit: Command {
  static let verb = "audit.verify"
  static let summary = Message(
    da: "Efterregner revisionssporet og melder, om noget er ændret, fjernet eller afkortet.",
    en: "Recomputes the audit log and tells whether anything was edited, removed or cut off.")
  static let permission: Permission = [.operator, .backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.read

  init(_ arguments: inout Arguments) throws(Refusal) {}

  func run(in context: Context) async throws -> Reply {
    Reply(result: try await context.row("audit_verify", context.initiative.id).object())
  }
}
