import Domain
import Postgres

/// Takes a story of one's own party back within a day; afterwards it stands.
struct RemoveStory: Command {
  static let verb = "story.remove"
  static let summary = Message(
    da: "Trækker en historie fra egen part tilbage inden for et døgn; derefter bliver den stående.",
    en: "Takes a story of one's own party back within a day; afterwards it stands.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.write
  static let destructive = true
  static let errors: [Refusal.Code] = [.notFound, .state]

  let id: ID

  init(_ arguments: inout Arguments) throws(Refusal) {
    id = try arguments.id(
      "id",
      help: Message(da: "Historiens id fra story.list.", en: "The story's id from story.list."))
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row("story_remove", id)
    return Reply(result: [
      "id": .string(id.description), "indicator": .string(try row.decode(0, as: String.self)),
      "stories": 1,
    ])
  }
}
