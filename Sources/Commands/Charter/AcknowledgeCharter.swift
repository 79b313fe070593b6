import Domain
import Postgres

/// Acknowledges the notice in force, for oneself; backbone members must before they write.
struct AcknowledgeCharter: Command {
  static let verb = "charter.acknowledge"
  static let summary = Message(
    da: "Bekræfter at have læst de vigtige opmærksomhedspunkter om sekretariatet.",
    en: "Acknowledges the caveats about the backbone.")
  static let permission: Permission = .members
  static let scope = Scope.initiative
  static let access = Access.acknowledge
  static let errors: [Refusal.Code] = [.conflict]

  let version: Int

  init(_ arguments: inout Arguments) throws(Refusal) {
    version = try arguments.integer(
      "version",
      help: Message(
        da: "Den udgave, du har læst; se charter.show.",
        en: "The version you have read; see charter.show."),
      example: 1, in: 1...1_000_000)
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row("charter_acknowledge", Int32(version))
    return Reply(result: [
      "version": JSON(try row.decode(0, as: Int32.self)),
      "already": .bool(!(try row.decode(1, as: Bool.self))),
    ])
  }
}
