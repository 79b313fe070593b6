import Domain

/// Has this server take no more work, finish what runs and end.
struct DrainServer: Command {
  static let verb = "drain"
  static let summary = Message(
    da: "Lader den server, der svarer, gøre det igangværende færdigt og slutte.",
    en: "Has the server that answers finish what is under way and end.")
  static let permission: Permission = .operator
  static let scope = Scope.host
  static let access = Access.write
  static let destructive = true
  static let errors: [Refusal.Code] = [.draining]

  init(_ arguments: inout Arguments) throws(Refusal) {}

  func run(in context: Context) async throws -> Reply {
    let server = context.operations.server
    guard server.phase == "serving" else { throw Refusal.draining }
    return Reply(result: ["server": .string(server.version), "phase": "draining"])
  }

  func committed(in operations: Operations) {
    _ = operations.server.drain()
  }
}
