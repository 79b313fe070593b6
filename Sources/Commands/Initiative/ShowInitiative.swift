import Domain

/// Shows one initiative: what it is, its status and phase, and who is its backbone until when.
struct ShowInitiative: Command {
  static let verb = "initiative.show"
  static let summary = Message(
    da: "Viser et initiativ: status, fase, og hvem der er sekretariat hvor længe.",
    en: "Shows an initiative: status, phase, and who is its backbone until when.")
  static let permission: Permission = [.operator, .backbone, .partner, .funder]
  static let scope = Scope.initiative
  static let access = Access.read

  init(_ arguments: inout Arguments) throws(Refusal) {}

  func run(in context: Context) async throws -> Reply {
    Reply(result: try await context.row("initiative_state", context.initiative.id).object())
  }
}
