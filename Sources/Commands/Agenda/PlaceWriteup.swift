import Domain

/// Lays a write-up of the backbone beside a draft, for its pen-holder to make its own or leave out.
struct PlaceWriteup: Command {
  static let verb = "draft.place"
  static let summary = Message(
    da:
      "Lægger en af sekretariatets sammenskrivninger ved et udkast, så penneholderen kan tage stilling.",
    en: "Lays a write-up of the backbone beside a draft for its pen-holder to consider.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.write
  static let errors: [Refusal.Code] = [.notFound, .state, .denied, .exists, .charterAgenda]

  let draft: ID
  let writeup: ID

  init(_ arguments: inout Arguments) throws(Refusal) {
    draft = try arguments.draft()
    writeup = try arguments.writeup()
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row("draft_place", draft, writeup)
    let result: JSON = [
      "draft": .string(draft.description), "writeup": .string(writeup.description),
      "state": "placed",
    ]
    return Reply(result: result.adding(try row.members()))
  }
}

extension Arguments {
  /// The write-up that a command is about.
  mutating func writeup() throws(Refusal) -> ID {
    try id(
      "writeup",
      help: Message(
        da: "Sammenskrivningens id fra writeup.list.", en: "The write-up's id from writeup.list."))
  }
}
