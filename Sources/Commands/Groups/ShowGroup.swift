import Domain

/// Shows one group and who sits in it; funders see the parties.
struct ShowGroup: Command {
  static let verb = "group.show"
  static let summary = Message(
    da: "Viser en gruppe, og hvem der sidder i den.",
    en: "Shows a group and who sits in it.")
  static let permission: Permission = .members
  static let scope = Scope.initiative
  static let access = Access.read
  static let errors: [Refusal.Code] = [.notFound]

  let group: String

  init(_ arguments: inout Arguments) throws(Refusal) {
    group = try arguments.group()
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row("group_show", context.initiative.id, group)
    let people = try await context.rows("group_people", context.initiative.id, group)
    return Reply(rows: try people.map { try $0.object() }, result: try row.object())
  }
}
