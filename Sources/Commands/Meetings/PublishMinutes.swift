import Domain

/// Publishes the draft of a meeting's minutes; a correction becomes a further version.
struct PublishMinutes: Command {
  static let verb = "minutes.publish"
  static let summary = Message(
    da: "Offentliggør kladden til et mødes referat for alle parter.",
    en: "Publishes the draft of a meeting's minutes to all parties.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.care
  static let errors: [Refusal.Code] = [.notFound, .state, .denied]

  let id: ID

  init(_ arguments: inout Arguments) throws(Refusal) {
    id = try arguments.meeting()
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row("minutes_publish", id)
    let result: JSON = ["id": .string(id.description)]
    return Reply(result: result.adding(try row.members()))
  }
}
