import Domain

/// Shows all revisions of one value: who submitted and decided, when and why.
struct ShowMeasurementHistory: Command {
  static let verb = "measurement.history"
  static let summary = Message(
    da: "Viser alle udgaver af én værdi: hvem der indberettede og afgjorde, hvornår og hvorfor.",
    en: "Shows all revisions of one value: who submitted and decided, when and why.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.read
  static let errors: [Refusal.Code] = [.notFound, .badValue, .denied]

  let indicator: String
  let period: WrittenPeriod
  let party: String?
  let breakdown: String

  init(_ arguments: inout Arguments) throws(Refusal) {
    indicator = try arguments.indicator()
    period = try arguments.period(
      "period", help: Message(da: "Perioden.", en: "The period."), example: "2026-Q3")
    party = try arguments.optionalSlug(
      "party",
      help: Message(
        da: "Parten; ellers egen part. En partner ser kun sin egen.",
        en: "The party; one's own otherwise. A partner sees only its own."),
      example: "aarhus-kommune")
    breakdown =
      try arguments.optionalText(
        "breakdown",
        help: Message(
          da: "Den opdeling, værdien er for; ellers i alt.",
          en: "The breakdown the value is for; the total otherwise."),
        example: "drenge") ?? ""
  }

  func run(in context: Context) async throws -> Reply {
    let definition = try await IndicatorInForce(indicator, in: context)
    let period = try period.resolved(at: definition.frequency)
    let reporter = try await ReportingParty(
      party, in: context, otherRefused: "measurement_history_own")
    let rows = try await context.rows(
      "measurement_history", context.initiative.id, definition.id, reporter.id,
      period.description, breakdown)
    return Reply(
      rows: try rows.map { try $0.object() },
      result: [
        "indicator": .string(indicator), "party": .string(reporter.slug),
        "period": .string(period.description), "breakdown": .string(breakdown),
        "count": JSON(rows.count),
      ])
  }
}
