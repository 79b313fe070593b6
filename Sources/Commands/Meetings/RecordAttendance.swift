import Domain

/// Records who was at a meeting; whoever is not named was not.
struct RecordAttendance: Command {
  static let verb = "meeting.attend"
  static let summary = Message(
    da: "Noterer, hvem der var til stede ved et møde.", en: "Records who was at a meeting.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.care
  static let idempotent = true
  static let errors: [Refusal.Code] = [.notFound, .state, .denied]

  let id: ID
  let present: [ID]

  init(_ arguments: inout Arguments) throws(Refusal) {
    id = try arguments.meeting()
    present = try arguments.list(
      "present", of: ID.self,
      help: Message(
        da: "Medlemmernes id fra member.list, ét ad gangen.",
        en: "The members' ids from member.list, one at a time."))
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row("meeting_attend", id, present)
    let result: JSON = ["id": .string(id.description)]
    return Reply(result: result.adding(try row.members()))
  }
}
