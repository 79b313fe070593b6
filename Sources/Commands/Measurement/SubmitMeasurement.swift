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
  let value: Decimal?
  let numerator: Decimal?
  let denominator: Decimal?
  let breakdown: String
  let source: String
  let note: String
  let party: String?

  init(_ arguments: inout Arguments) throws(Refusal) {
    indicator = try arguments.indicator()
    period = try arguments.period(
      "period", help: Message(da: "Perioden.", en: "The period."), example: "2026-Q3")
    value = try arguments.optionalDecimal(
      "value",
      help: Message(
        da: "Værdien, med punktum som decimaltegn; ellers tæller og nævner.",
        en: "The value, with a decimal point; numerator and denominator otherwise."),
      example: "9.4")
    numerator = try arguments.optionalDecimal(
      "numerator", help: Message(da: "Tælleren.", en: "The numerator."), example: "94")
    denominator = try arguments.optionalDecimal(
      "denominator", help: Message(da: "Nævneren.", en: "The denominator."), example: "1000")
    breakdown =
      try arguments.optionalText(
        "breakdown",
        help: Message(
          da: "Den opdeling, værdien er for; ellers i alt.",
          en: "The breakdown the value is for; the total otherwise."),
        example: "drenge") ?? ""
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
    try checkForm(definition)
    let reporter = try await reporter(in: context)
    var entries = MeasurementEntries(capacity: 1)
    entries.append(
      party: reporter, period: period, breakdown: breakdown, value: value, numerator: numerator,
      denominator: denominator, source: source, note: note)
    let counts = try await entries.record(
      of: definition, onBehalf: reporter != context.party.id, in: context)
    let row = try await context.row(
      "measurement_newest", context.initiative.id, definition.id, reporter, period.description,
      breakdown)
    return Reply(result: try row.object().adding(counts.json))
  }

  /// Either a value or both its parts, and whole where things are counted.
  private func checkForm(_ definition: IndicatorInForce) throws(Refusal) {
    guard (numerator == nil) == (denominator == nil) else {
      throw .missingArgument(numerator == nil ? "numerator" : "denominator")
    }
    guard value != nil || numerator != nil else { throw .missingArgument("value") }
    guard value == nil || numerator == nil else {
      throw Refusal(
        .badValue,
        Message(
          da: "Giv enten value eller numerator og denominator.",
          en: "Give either value or numerator and denominator."), argument: "value")
    }
    if definition.kind == .count, let value, !value.isWholeCount {
      throw Refusal(.badValue, .notACount, argument: "value")
    }
  }

  private func reporter(in context: Context) async throws -> ID {
    guard let party, party != context.party.slug else { return context.party.id }
    guard context.party.role == .backbone else {
      throw Refusal.because("measurement_other_party", argument: "party")
    }
    let rows = try await context.rows("party_show", context.initiative.id, party)
    guard let row = rows.first else { throw Refusal.because("not_found", argument: "party") }
    return try row.decode(0, as: ID.self)
  }
}

extension Decimal {
  /// Whether things can be counted to this number: whole and not below zero.
  var isWholeCount: Bool { !isNegative && trimmed.scale == 0 }
}

extension Message {
  /// What is wrong with a counted number that is not one.
  static let notACount = Message(
    da: "Indikatoren tæller: skriv et helt tal, 0 eller derover.",
    en: "The indicator counts: write a whole number, 0 or above.")
}
