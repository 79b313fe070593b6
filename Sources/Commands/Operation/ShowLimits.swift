import Domain

/// Shows the bounds of connections and requests on this server.
struct ShowLimits: Command {
  static let verb = "limits.show"
  static let summary = Message(
    da: "Viser grænserne for forbindelser og kommandoer på den server, der svarer.",
    en: "Shows the bounds of connections and requests on the server that answers.")
  static let permission: Permission = .operator
  static let scope = Scope.host
  static let access = Access.read

  init(_ arguments: inout Arguments) throws(Refusal) {}

  func run(in context: Context) async throws -> Reply {
    let rows = (context.operations.server.limits.objectValue ?? []).map { limit -> JSON in
      ["limit": .string(limit.name), "value": limit.value]
    }
    return Reply(rows: rows, result: ["count": JSON(rows.count)])
  }
}
