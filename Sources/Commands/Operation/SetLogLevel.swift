import Domain

/// Shows how much this server logs, or has it log more or less until it starts again.
struct SetLogLevel: Command {
  static let verb = "log.level"
  static let summary = Message(
    da: "Sætter, hvor meget den server, der svarer, skriver i loggen, indtil den genstartes.",
    en: "Sets how much the server that answers logs, until it starts again.")
  static let permission: Permission = .operator
  static let scope = Scope.host
  static let access = Access.write
  static let idempotent = true

  /// How much is logged, from everything to the worst alone.
  enum Level: String, CaseIterable, Sendable {
    case trace, debug, info, notice, warning, error, critical
  }

  let level: Level

  init(_ arguments: inout Arguments) throws(Refusal) {
    level = try arguments.choice(
      "level", as: Level.self,
      help: Message(
        da: "Fra alt (trace) til kun det værste (critical).",
        en: "From everything (trace) to the worst alone (critical)."),
      example: .debug)
  }

  func run(in context: Context) async throws -> Reply {
    Reply(result: [
      "level": .string(level.rawValue), "was": .string(context.operations.server.logLevel),
    ])
  }

  func committed(in operations: Operations) {
    operations.server.setLogLevel(level.rawValue)
  }
}
