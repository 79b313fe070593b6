import Domain

/// Tells who the caller is and where it is a member.
struct WhoAmI: Command {
  static let verb = "whoami"
  static let summary = Message(
    da: "Vis, hvem du er, og hvor du er medlem.",
    en: "Show who you are and where you are a member.")
  static let permission: Permission = .anyone
  static let scope = Scope.none
  static let access = Access.read

  init(_ arguments: inout Arguments) throws(Refusal) {}

  func run(in context: Context) async throws -> Reply {
    let workspaces = try await context.workspaces()
    return Reply(rows: workspaces.map(row), result: .object(context.principal.json))
  }

  private func row(_ workspace: Workspace) -> JSON {
    [
      "initiative": .string(workspace.slug),
      "initiative_name": .string(workspace.name),
      "status": .string(workspace.status.rawValue),
      "party": workspace.seat.map { .string($0.slug) } ?? .null,
      "party_name": workspace.seat.map { .string($0.name) } ?? .null,
      "role": workspace.seat.map { .string($0.role.rawValue) } ?? .null,
    ]
  }
}
