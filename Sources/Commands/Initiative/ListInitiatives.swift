import Domain

/// Lists initiatives: for an operator all of them with their use, for an account its own.
struct ListInitiatives: Command {
  static let verb = "initiative.list"
  static let summary = Message(
    da: "Viser initiativer: driftsansvarlige ser alle, andre deres egne.",
    en: "Lists initiatives: operators see all, others their own.")
  static let permission: Permission = [.operator, .account]
  static let scope = Scope.host
  static let access = Access.read

  let page: Page

  init(_ arguments: inout Arguments) throws(Refusal) {
    page = try arguments.page()
  }

  func run(in context: Context) async throws -> Reply {
    if context.principal.kind == .operator {
      let rows = try await context.rows(
        "initiative_usage", try page.key(0, as: String.self) ?? "", Int32(page.fetchCount))
      return try page.reply(rows, orderedBy: "slug")
    }
    let workspaces = try await context.workspaces()
    return Reply(
      rows: workspaces.map { $0.json }, result: ["count": JSON(workspaces.count), "next": .null])
  }
}

extension Workspace {
  /// What a member is shown of where it belongs.
  fileprivate var json: JSON {
    [
      "slug": .string(slug), "name": .string(name), "status": .string(status.rawValue),
      "currency": .string(currency), "party": seat.map { .string($0.slug) } ?? .null,
      "role": seat.map { .string($0.role.rawValue) } ?? .null,
    ]
  }
}
