import Domain
import Postgres

/// Submits one value of one's own party, or, by the backbone, of another party and flagged as such.
struct SubmitMeasurement: Command {
  static let verb = "measurement.submit"
  static let summary = Message(
    da: "Indberetter en værdi for egen part; en godkendt værdi rettes ved at indberette den igen.",
    en: "Submits a value of one's own party; an approved one is corrected by submitting it again.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.write
  static let idempotent = true
  static let errors: [Refusal.Code] = [.notFound, .badValue, .denied, .conflict]

  let indicator: String
  let period: WrittenPeriod
  let given: GivenValue
  let source: String
  let note: String
  let party: String?

  init(_ arguments: inout Arguments) throws(Refusal) {
    indicator = try arguments.indicator()
    period = try arguments.period(
      "period", help: Message(da: "Perioden.", en: "The period."), example: "2026-Q3")
    given = try GivenValue(&arguments)
    source =
      try arguments.optionalText(
        "source", help: Message(da: "Hvor tallet kommer fra.", en: "Where the figure comes from."),
        example: "Fraværsregisteret", maximumLength: 500) ?? ""
    note =
      try arguments.optionalText(
        "note", help: Message(da: "Bemærkning.", en: "A note."),
        example: "Uden de nye klasser", maximumLength: 2000) ?? ""
    party = try arguments.optionalSlug(
      "party",
      help: Message(
        da: "Sekretariatet: den part, der indberettes for.",
        en: "The backbone: the party on whose behalf it is submitted."),
      example: "aarhus-kommune")
  }

  func run(in context: Context) async throws -> Reply {
    let definition = try await IndicatorInForce(indicator, in: context)
    let period = try period.resolved(at: definition.frequency)
    try given.check(definition)
    let reporter = try await ReportingParty(party, in: context).id
    var entries = MeasurementEntries(capacity: 1)
    entries.append(
      party: reporter, period: period, breakdown: given.breakdown, value: given.value,
      numerator: given.numerator, denominator: given.denominator, source: source, note: note)
    let counts = try await entries.record(
      of: definition, onBehalf: reporter != context.party.id, in: context)
    let row = try await context.row(
      "measurement_newest", context.initiative.id, definition.id, reporter, period.description,
      given.breakdown)
    return Reply(result: try row.object().adding(counts.json))
  }
}
