import Domain

/// Tells what the caller may do, or how one command is given.
struct Help: Command {
  static let verb = "help"
  static let summary = Message(
    da: "Vis kommandoerne, eller hvordan én af dem bruges.",
    en: "Show the commands, or how one of them is used.")
  static let permission: Permission = .anyone
  static let scope = Scope.none
  static let access = Access.read
  static let errors: [Refusal.Code] = [.unknownCommand]

  private let verb: String?

  init(_ arguments: inout Arguments) throws(Refusal) {
    verb = try arguments.optionalText(
      "command",
      help: Message(da: "Kommandoen, der skal forklares.", en: "The command to explain."),
      example: "ping")
  }

  func run(in context: Context) async throws -> Reply {
    if let verb { return explain(try context.registry.schema(of: verb), in: context.language) }
    let schemas = try await context.permittedSchemas()
    return Reply(
      rows: schemas.map {
        [
          "verb": .string($0.command.verb),
          "summary": .string($0.command.summary[context.language]),
        ]
      },
      result: ["count": JSON(schemas.count)])
  }

  private func explain(_ schema: CommandSchema, in language: Language) -> Reply {
    var result: [JSON.Member] = [
      JSON.Member(name: "verb", value: .string(schema.command.verb)),
      JSON.Member(name: "summary", value: .string(schema.command.summary[language])),
      JSON.Member(
        name: "permission", value: .array(schema.command.permission.names.map(JSON.string))),
    ]
    if let payload = schema.command.payload {
      result.append(JSON.Member(name: "payload", value: .string(payload.help[language])))
    }
    result.append(
      JSON.Member(name: "examples", value: .array(schema.examples.map { .string($0.line) })))
    return Reply(
      rows: schema.arguments.map {
        [
          "name": .string($0.name), "required": .bool($0.isRequired), "list": .bool($0.isList),
          "default": $0.defaultValue.map(JSON.string) ?? .null, "example": .string($0.example),
          "help": .string($0.help[language]),
        ]
      },
      result: .object(result))
  }
}
