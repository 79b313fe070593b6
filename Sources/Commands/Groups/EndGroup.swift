import Domain

/// Ends a working group; what it has done stays readable, what it had called is called off.
struct EndGroup: Command {
  static let verb = "group.end"
  static let summary = Message(
    da: "Afslutter en arbejdsgruppe; det, den har lavet, kan stadig læses.",
    en: "Ends a working group; what it has done stays readable.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.write
  static let errors: [Refusal.Code] = [.notFound, .state, .denied]

  let group: String
  let reason: String

  init(_ arguments: inout Arguments) throws(Refusal) {
    group = try arguments.group()
    reason = try arguments.text(
      "reason", help: Message(da: "Hvorfor den slutter.", en: "Why it ends."),
      example: "Opgaven er løst", maximumLength: 2000)
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row("group_end", group, reason)
    let result: JSON = ["group": .string(group), "state": "ended"]
    return Reply(result: result.adding(try row.members()))
  }
}
