import Domain

/// Proposes a target; it counts only once a partner has confirmed it (charter rule 2).
struct ProposeTarget: Command {
  static let verb = "target.propose"
  static let summary = Message(
    da: "Foreslår et mål for en indikator; det gælder først, når en partner har bekræftet det.",
    en: "Proposes a target for an indicator; it counts once a partner has confirmed it.")
  static let permission: Permission = .backbone
  static let scope = Scope.initiative
  static let access = Access.write
  static let errors: [Refusal.Code] = [.notFound, .badValue]

  let indicator: String
  let period: WrittenPeriod
  let value: Decimal
  let rationale: String

  init(_ arguments: inout Arguments) throws(Refusal) {
    indicator = try arguments.indicator()
    period = try arguments.period(
      "period",
      help: Message(da: "Perioden, målet gælder for.", en: "The period the target is for."),
      example: "2027-Q4")
    value = try arguments.decimal(
      "value", help: Message(da: "Målet.", en: "The target."), example: "8")
    rationale =
      try arguments.optionalText(
        "rationale", help: Message(da: "Begrundelsen for målet.", en: "Why this target."),
        example: "Landsgennemsnittet", maximumLength: 2000) ?? ""
  }

  func run(in context: Context) async throws -> Reply {
    let definition = try await IndicatorInForce(indicator, in: context)
    let period = try period.resolved(at: definition.frequency)
    let id = ID.make()
    try await context.execute(
      "target_propose", id, indicator, period.description, period.start, period.end, value,
      rationale)
    return Reply(result: [
      "id": .string(id.description), "indicator": .string(indicator),
      "period": .string(period.description), "value": .string(value.description),
      "state": "proposed",
    ])
  }
}
