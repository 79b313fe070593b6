import Domain

/// Writes the draft of a meeting's minutes, which nobody reads before it is published.
struct WriteMinutes: Command {
  static let verb = "minutes.write"
  static let summary = Message(
    da: "Skriver kladden til et mødes referat.", en: "Writes the draft of a meeting's minutes.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.care
  static let errors: [Refusal.Code] = [.notFound, .state, .denied, .conflict]

  let id: ID
  let text: String
  let base: Int?

  init(_ arguments: inout Arguments) throws(Refusal) {
    id = try arguments.meeting()
    text = try arguments.text(
      "text", help: Message(da: "Referatets tekst.", en: "The text of the minutes."),
      example: "1. Velkomst: alle var der.", maximumLength: 40_000)
    base = try arguments.optionalInteger(
      "base",
      help: Message(
        da: "Den revision, teksten bygger på; er den ældre end den gældende, afvises den.",
        en: "The revision that the text is based on; one that is not the latest is refused."),
      example: 1, in: 1...1_000_000_000)
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row("minutes_write", id, text, base.map { Int32($0) })
    let result: JSON = ["id": .string(id.description)]
    return Reply(result: result.adding(try row.members()))
  }
}
