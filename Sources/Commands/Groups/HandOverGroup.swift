import Domain

/// Hands a group's chair over to another of its members.
struct HandOverGroup: Command {
  static let verb = "group.chair"
  static let summary = Message(
    da: "Giver formandskabet for en gruppe videre til et andet af dens medlemmer.",
    en: "Hands a group's chair over to another of its members.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.write
  static let idempotent = true
  static let errors: [Refusal.Code] = [.notFound, .state, .denied]

  let group: String
  let member: ID

  init(_ arguments: inout Arguments) throws(Refusal) {
    group = try arguments.group()
    member = try arguments.id(
      "member",
      help: Message(
        da: "Den nye formands id fra group.show.", en: "The new chair's id from group.show."))
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row("group_hand_over", group, member)
    let result: JSON = ["group": .string(group)]
    return Reply(result: result.adding(try row.members()))
  }
}
