import Domain

/// Takes a settled comment up again.
struct ReopenComment: Command {
  static let verb = "comment.reopen"
  static let summary = Message(
    da: "Tager en afsluttet kommentar op igen.",
    en: "Takes a settled comment up again.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.care
  static let errors: [Refusal.Code] = [.notFound, .state, .denied]

  let id: ID

  init(_ arguments: inout Arguments) throws(Refusal) {
    id = try arguments.comment()
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row("comment_settle", id, String?.none, false)
    let result: JSON = ["id": .string(id.description), "state": "open"]
    return Reply(result: result.adding(try row.members()))
  }
}

extension Arguments {
  /// The comment that a command is about.
  mutating func comment() throws(Refusal) -> ID {
    try id(
      "id",
      help: Message(
        da: "Kommentarens id fra comment.list.", en: "The comment's id from comment.list."))
  }
}
