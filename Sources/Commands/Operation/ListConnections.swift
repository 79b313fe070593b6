import Domain

/// Lists who is connected to this server by the protocol, the oldest connection first.
struct ListConnections: Command {
  static let verb = "connection.list"
  static let summary = Message(
    da: "Viser, hvem der er forbundet med protokollen til den server, der svarer.",
    en: "Lists who is connected by the protocol to the server that answers.")
  static let permission: Permission = .operator
  static let scope = Scope.host
  static let access = Access.read

  init(_ arguments: inout Arguments) throws(Refusal) {}

  func run(in context: Context) async throws -> Reply {
    let server = context.operations.server
    let rows = server.connections.map { connection -> JSON in
      [
        "connection": .string(connection.id), "address": .string(connection.address),
        "kind": .string(connection.principal.kind.rawValue),
        "account": connection.principal.accountID.map { .string($0.description) } ?? .null,
        "name": .string(connection.principal.name), "since": .string(connection.since.description),
        "requests": JSON(connection.requests),
        "running": connection.running.map(JSON.string) ?? .null,
      ]
    }
    return Reply(
      rows: rows, result: ["count": JSON(rows.count), "connections": JSON(server.connectionCount)])
  }
}
