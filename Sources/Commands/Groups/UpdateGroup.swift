import Domain

/// Changes what a group is called and what it is for.
struct UpdateGroup: Command {
  static let verb = "group.update"
  static let summary = Message(
    da: "Retter en gruppes navn og formål.", en: "Changes a group's name and purpose.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.write
  static let revises = true
  static let idempotent = true
  static let errors: [Refusal.Code] = [.notFound, .state, .denied]

  let group: String
  let name: String?
  let purpose: String?

  init(_ arguments: inout Arguments) throws(Refusal) {
    group = try arguments.group()
    name = try arguments.optionalText(
      "name", help: Message(da: "Gruppens navn.", en: "The group's name."),
      example: "Arbejdsgruppen om fravær")
    purpose = try arguments.optionalText(
      "purpose", help: Message(da: "Hvad gruppen skal.", en: "What the group is for."),
      example: "Finder ud af, hvorfor fraværet stiger", maximumLength: 2000, clearable: true)
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row("group_update", group, name, purpose)
    let result: JSON = ["group": .string(group)]
    return Reply(result: result.adding(try row.members()))
  }
}
