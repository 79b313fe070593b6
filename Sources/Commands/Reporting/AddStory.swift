import Domain

/// Tells the story behind an indicator's curve, of one period or in general.
struct AddStory: Command {
  static let verb = "story.add"
  static let summary = Message(
    da: "Fortæller historien bag en indikators kurve, for én periode eller i det hele taget.",
    en: "Tells the story behind an indicator's curve, of one period or in general.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.write
  static let errors: [Refusal.Code] = [.notFound, .badValue]

  let indicator: String
  let period: WrittenPeriod?
  let text: String

  init(_ arguments: inout Arguments) throws(Refusal) {
    indicator = try arguments.indicator()
    period = try arguments.optionalPeriod(
      "period",
      help: Message(
        da: "Den periode, historien er om; ellers dem alle.",
        en: "The period the story is about; all of them otherwise."), example: "2026-Q3")
    text = try arguments.text(
      "text", help: Message(da: "Historien.", en: "The story."),
      example: "Fraværet steg, fordi influenzaen kom tidligt.", maximumLength: 4000)
  }

  func run(in context: Context) async throws -> Reply {
    let definition = try await IndicatorInForce(indicator, in: context)
    let period = try period?.resolved(at: definition.frequency)
    let id = ID.make()
    try await context.execute(
      "story_add", context.initiative.id, id, definition.id, definition.version,
      period?.description, text)
    return Reply(result: [
      "id": .string(id.description), "indicator": .string(indicator),
      "period": period.map { .string($0.description) } ?? .null,
    ])
  }
}
