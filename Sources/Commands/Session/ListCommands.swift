import Domain

/// Describes every command the caller may give, for programs.
struct ListCommands: Command {
  static let verb = "commands"
  static let summary = Message(
    da: "Beskriv alle kommandoer for programmer.", en: "Describe all commands for programs.")
  static let permission: Permission = .anyone
  static let scope = Scope.none
  static let access = Access.read

  init(_ arguments: inout Arguments) throws(Refusal) {}

  func run(in context: Context) async throws -> Reply {
    let schemas = try await context.permittedSchemas()
    return Reply(
      rows: schemas.map { $0.json(in: context.language) },
      result: [
        "schema": .string(context.registry.hash(of: schemas, in: context.language)),
        "count": JSON(schemas.count),
      ])
  }
}
