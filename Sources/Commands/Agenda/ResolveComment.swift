import Domain

/// Settles a comment with an answer; the pen-holder does, or whoever made it.
struct ResolveComment: Command {
  static let verb = "comment.resolve"
  static let summary = Message(
    da: "Afslutter en kommentar med et svar; det gør penneholderen eller den, der skrev den.",
    en: "Settles a comment with an answer; the pen-holder does, or whoever made it.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.care
  static let errors: [Refusal.Code] = [.notFound, .state, .denied]

  let id: ID
  let answer: String?

  init(_ arguments: inout Arguments) throws(Refusal) {
    id = try arguments.comment()
    answer = try arguments.optionalText(
      "answer", help: Message(da: "Hvad der blev gjort ved den.", en: "What was done about it."),
      example: "De er nævnt i problemforståelsen nu.", maximumLength: 4000)
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row("comment_settle", id, answer, true)
    let result: JSON = ["id": .string(id.description), "state": "resolved"]
    return Reply(result: result.adding(try row.members()))
  }
}
