import Domain

/// Says what an initiative is for and whom to ask about it.
struct DescribeInitiative: Command {
  static let verb = "initiative.describe"
  static let summary = Message(
    da: "Beskriver initiativets formål, og hvem man kan spørge; det udeladte står ved magt.",
    en: "Says what the initiative is for and whom to ask; what is left out stays as it is.")
  static let permission: Permission = .backbone
  static let scope = Scope.initiative
  static let access = Access.write
  static let revises = true

  let purpose: String?
  let contact: String?

  init(_ arguments: inout Arguments) throws(Refusal) {
    purpose = try arguments.optionalText(
      "purpose", help: Message(da: "Initiativets formål.", en: "The initiative's purpose."),
      example: "Færre børn og unge skal være alene med det, der er svært.", maximumLength: 2000,
      clearable: true)
    contact = try arguments.optionalText(
      "contact",
      help: Message(
        da: "Hvem man kan spørge, og hvordan.", en: "Whom to ask, and how to reach them."),
      example: "Anna Ågård, anna@eksempel.dk", maximumLength: 2000, clearable: true)
  }

  func run(in context: Context) async throws -> Reply {
    Reply(result: try await context.row("initiative_describe", purpose, contact).object())
  }
}
