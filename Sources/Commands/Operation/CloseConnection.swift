import Domain

/// Ends one connection of the protocol to this server; what runs on it is given up.
struct CloseConnection: Command {
  static let verb = "connection.close"
  static let summary = Message(
    da: "Lukker en forbindelse til den server, der svarer; det, der kører på den, opgives.",
    en: "Closes a connection to the server that answers; what runs on it is given up.")
  static let permission: Permission = .operator
  static let scope = Scope.host
  static let access = Access.write
  static let idempotent = true
  static let errors: [Refusal.Code] = [.notFound]

  let connection: String

  init(_ arguments: inout Arguments) throws(Refusal) {
    connection = try arguments.text(
      "connection",
      help: Message(
        da: "Forbindelsens navn fra connection.list.",
        en: "The connection's name from connection.list."),
      example: "0k3v9w2m7x1c5z8n", maximumLength: 64)
  }

  func run(in context: Context) async throws -> Reply {
    guard context.operations.server.connections.contains(where: { $0.id == connection }) else {
      throw Refusal.absent
    }
    return Reply(result: ["connection": .string(connection)])
  }

  func committed(in operations: Operations) {
    _ = operations.server.hangUp(on: connection)
  }
}
