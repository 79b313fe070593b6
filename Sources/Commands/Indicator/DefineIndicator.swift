import Domain
import Postgres

/// Defines an indicator, or a new version of one whose definition changed.
struct DefineIndicator: Command {
  static let verb = "indicator.define"
  static let summary = Message(
    da: "Definerer en indikator, eller en ny udgave af den, når noget er ændret.",
    en: "Defines an indicator, or a new version of it where anything changed.")
  static let permission: Permission = .backbone
  static let scope = Scope.initiative
  static let access = Access.write
  static let idempotent = true
  static let errors: [Refusal.Code] = [.badValue]

  let slug: String
  let title: String
  let definition: String
  let unit: String
  let kind: ValueKind
  let direction: Direction
  let level: Level
  let frequency: Frequency
  let decimals: Int
  let source: String
  let method: String
  let overParties: Aggregation
  let overTime: Aggregation
  let accumulation: Accumulation
  let baseline: Baseline
  let rangeLow: Decimal?
  let rangeHigh: Decimal?
  let onTrack: Decimal
  let atRisk: Decimal
  let deadlineDays: Int

  /// Where the indicator stood to begin with, or why that is not known.
  struct Baseline: Sendable {
    let period: String?
    let value: Decimal?
    let missingReason: String?
  }

  init(_ arguments: inout Arguments) throws(Refusal) {
    slug = try arguments.slug(
      "slug", help: Message(da: "Indikatorens korte navn.", en: "The indicator's short name."),
      example: "skolefravaer")
    title = try arguments.text(
      "title", help: Message(da: "Indikatorens navn.", en: "The indicator's title."),
      example: "Skolefravær")
    definition = try Self.description(
      "definition", of: &arguments,
      Message(da: "Hvad der måles, helt præcist.", en: "What is measured, precisely."),
      example: "Andel elever med mere end 10 procent fravær")
    unit = try Self.description(
      "unit", of: &arguments,
      Message(da: "Enheden, for eksempel %.", en: "The unit, for example %."),
      example: "%")
    kind = try arguments.choice(
      "value_kind", as: ValueKind.self,
      help: Message(da: "Værdiens art.", en: "What kind of value it is."), example: .percent)
    direction = try arguments.choice(
      "direction", as: Direction.self,
      help: Message(da: "Hvad der er fremgang.", en: "What counts as progress."),
      example: .decrease)
    level = try arguments.choice(
      "level", as: Level.self,
      help: Message(
        da: "Befolkningen eller indsatsen.", en: "The population or a performance."),
      example: .performance, default: .population)
    frequency = try arguments.choice(
      "frequency", as: Frequency.self,
      help: Message(da: "Hvor ofte der indberettes.", en: "How often it is reported."),
      example: .quarterly)
    decimals = try arguments.integer(
      "decimals", help: Message(da: "Antal viste decimaler.", en: "How many decimals are shown."),
      example: 1, in: 0...12, default: 0)
    source = try Self.description(
      "source", of: &arguments,
      Message(da: "Hvor tallene kommer fra.", en: "Where the figures come from."),
      example: "Skolernes fraværsregister")
    method = try Self.description(
      "method", of: &arguments, Message(da: "Hvordan der måles.", en: "How it is measured."),
      example: "Optalt ved månedens udgang")
    overParties = try arguments.choice(
      "over_parties", as: Aggregation.self,
      help: Message(
        da: "Hvordan parternes tal samles til ét.", en: "How the parties' figures become one."),
      example: .average, default: kind == .percent ? .average : .sum)
    overTime = try arguments.choice(
      "over_time", as: Aggregation.self,
      help: Message(
        da: "Hvordan perioder samles til en længere.", en: "How periods become a longer one."),
      example: .last, default: .last)
    accumulation = try arguments.choice(
      "accumulation", as: Accumulation.self,
      help: Message(
        da: "Om et tal er periodens eget, en tilvækst eller en løbende sum.",
        en: "Whether a report is the period's own, an increment or a running total."),
      example: .nonCumulative, default: .nonCumulative)
    baseline = Baseline(
      period: try arguments.optionalText(
        "baseline_period",
        help: Message(da: "Hvornår udgangspunktet er fra.", en: "When the baseline is from."),
        example: "2010", maximumLength: 20),
      value: try arguments.optionalDecimal(
        "baseline", help: Message(da: "Udgangspunktets værdi.", en: "The baseline's value."),
        example: "12.5"),
      missingReason: try arguments.optionalText(
        "baseline_missing",
        help: Message(
          da: "Grunden til, at udgangspunktet mangler; i stedet for baseline.",
          en: "Why there is no baseline; instead of baseline."),
        example: "Blev ikke målt før 2024", maximumLength: 500))
    rangeLow = try arguments.optionalDecimal(
      "range_low",
      help: Message(
        da: "Værdier under denne får et flag.", en: "Values below this are flagged."),
      example: "0")
    rangeHigh = try arguments.optionalDecimal(
      "range_high",
      help: Message(da: "Værdier over denne får et flag.", en: "Values above this are flagged."),
      example: "100")
    onTrack =
      try arguments.optionalDecimal(
        "on_track",
        help: Message(
          da: "Fremdrift, hvorfra indikatoren er på sporet; ellers 0.8.",
          en: "Progress from which the indicator is on track; 0.8 otherwise."),
        example: "0.8") ?? Self.defaultOnTrack
    atRisk =
      try arguments.optionalDecimal(
        "at_risk",
        help: Message(
          da: "Fremdrift, hvorfra indikatoren er i risiko; ellers 0.5.",
          en: "Progress from which the indicator is at risk; 0.5 otherwise."),
        example: "0.5") ?? Self.defaultAtRisk
    deadlineDays = try arguments.integer(
      "deadline_days",
      help: Message(
        da: "Dage efter periodens udløb, hvor en indberetning er rettidig.",
        en: "Days after a period's end until which a report is on time."),
      example: 45, in: 0...366, default: 30)
  }

  private static let defaultOnTrack = Decimal(negative: false, weight: -1, scale: 1, digits: [8000])
  private static let defaultAtRisk = Decimal(negative: false, weight: -1, scale: 1, digits: [5000])

  private static func description(
    _ name: String, of arguments: inout Arguments, _ help: Message, example: String
  ) throws(Refusal) -> String {
    try arguments.optionalText(name, help: help, example: example, maximumLength: 2000) ?? ""
  }

  func run(in context: Context) async throws -> Reply {
    let missing =
      baseline.value == nil && baseline.missingReason == nil
      ? "not given" : baseline.missingReason
    let row = try await context.row(
      "indicator_define", ID.make(), slug, title, definition, unit, kind, direction, level,
      frequency, Int32(decimals), source, method, overParties, overTime, accumulation,
      baseline.period, baseline.value, missing, rangeLow, rangeHigh, onTrack, atRisk,
      Int32(deadlineDays))
    return Reply(result: [
      "indicator": .string(slug), "version": JSON(try row.decode(1, as: Int32.self)),
      "changed": .bool(try row.decode(2, as: Bool.self)),
    ])
  }
}
