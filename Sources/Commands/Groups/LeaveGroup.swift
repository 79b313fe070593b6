import Domain

/// Leaves a group, or takes somebody out of it.
struct LeaveGroup: Command {
  static let verb = "group.leave"
  static let summary = Message(
    da: "Forlader en gruppe eller tager en anden ud af den.",
    en: "Leaves a group, or takes somebody out of it.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.write
  static let errors: [Refusal.Code] = [.notFound, .state, .denied]

  let group: String
  let member: ID?

  init(_ arguments: inout Arguments) throws(Refusal) {
    group = try arguments.group()
    member = try arguments.groupMember()
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row("group_leave", group, member)
    let result: JSON = ["group": .string(group)]
    return Reply(result: result.adding(try row.members()))
  }
}
