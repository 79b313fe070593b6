import Domain

/// Joins a group, or brings somebody into it; the steering group's seats are given by decision.
struct JoinGroup: Command {
  static let verb = "group.join"
  static let summary = Message(
    da: "Går med i en gruppe eller tager en anden med.",
    en: "Joins a group, or brings somebody into it.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.write
  static let idempotent = true
  static let errors: [Refusal.Code] = [.notFound, .state, .denied]

  let group: String
  let member: ID?

  init(_ arguments: inout Arguments) throws(Refusal) {
    group = try arguments.group()
    member = try arguments.groupMember()
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row("group_join", group, member)
    let result: JSON = ["group": .string(group)]
    return Reply(result: result.adding(try row.members()))
  }
}
