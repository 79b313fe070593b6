import Domain

/// Imports values from a CSV file, all or nothing; every bad row is named.
struct ImportMeasurements: Command {
  static let verb = "measurement.import"
  static let summary = Message(
    da: "Indlæser værdier fra en CSV-fil, alt eller intet; hver forkert række nævnes.",
    en: "Imports values from a CSV file, all or nothing; every bad row is named.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.write
  static let idempotent = true
  static let detachment = Detachment.allowed
  static let payload: PayloadRule? = PayloadRule(
    help: Message(
      da:
        "CSV med overskrifter: part, periode, værdi eller tæller og nævner, opdeling, kilde, bemærkning.",
      en:
        "CSV with a header: party, period, value or numerator and denominator, breakdown, source, note."
    ),
    media: "text/csv", example: "part;periode;værdi\nAarhus Kommune;2026-Q3;9,4\n")
  static let errors: [Refusal.Code] = [.notFound, .badValue, .dataInvalid, .conflict]

  let indicator: String
  let mapping: MeasurementMapping?
  let scale: MeasurementTable.Scale
  let separator: SeparatorName?
  let decimalMark: DecimalMark?
  let bytes: [UInt8]

  /// How a separator is written as an argument.
  enum SeparatorName: String, CaseIterable, Sendable {
    case comma, semicolon, tab
  }

  init(_ arguments: inout Arguments) throws(Refusal) {
    indicator = try arguments.indicator()
    let map = try arguments.optionalText(
      "map",
      help: Message(
        da: "Hvilken overskrift der er hvilken kolonne, når de hedder andet.",
        en: "Which header is which column, where they are named otherwise."),
      example: "State:party,Quarter:period,Rate:value", maximumLength: 1000)
    mapping = try map.map { text throws(Refusal) in try MeasurementMapping(text) }
    scale = try arguments.choice(
      "scale", as: MeasurementTable.Scale.self,
      help: Message(
        da: "Om 0,75 eller 75 står for trekvart.",
        en: "Whether 0.75 or 75 stands for three quarters."),
      example: .fraction, default: .percent)
    separator = try arguments.optionalChoice(
      "separator", as: SeparatorName.self,
      help: Message(
        da: "Skilletegnet; ellers findes det.", en: "The separator; detected otherwise."),
      example: .semicolon)
    decimalMark = try arguments.optionalChoice(
      "decimal", as: DecimalMark.self,
      help: Message(
        da: "Decimaltegnet; ellers findes det.", en: "The decimal mark; detected otherwise."),
      example: .comma)
    bytes = arguments.payload()
  }

  func run(in context: Context) async throws -> Reply {
    let definition = try await IndicatorInForce(indicator, in: context)
    let table = try MeasurementTable.read(
      bytes,
      MeasurementTable.Format(
        mapping: mapping, scale: definition.kind == .percent ? scale : .percent,
        separator: separator?.separator, decimalMark: decimalMark,
        frequency: definition.frequency))
    let parties = try await PartyNames(in: context)
    var problems = table.problems
    var entries = MeasurementEntries(capacity: table.rows.count)
    for row in table.rows {
      if definition.kind == .count, let value = row.value, !value.isWholeCount {
        problems.append(
          .init(line: row.line, column: nil, value: value.description, reason: .notACount))
      }
      switch parties.find(row.party) {
      case .success(let id): entries.append(row, of: id)
      case .failure(let unknown):
        problems.append(
          .init(
            line: row.line, column: mapping?.headers[.party] ?? "party", value: row.party,
            reason: unknown.reason))
      }
    }
    guard problems.isEmpty else { throw refusal(problems, context.language) }
    let counts = try await entries.record(
      of: definition, onBehalf: context.party.role == .backbone, in: context)
    let result: JSON = ["indicator": .string(indicator), "rows": JSON(table.rows.count)]
    return Reply(result: result.adding(counts.json))
  }

  private func refusal(_ problems: [MeasurementTable.Problem], _ language: Language) -> Refusal {
    let sorted = problems.sorted { $0.line < $1.line }
    return Refusal(
      .dataInvalid,
      Message(
        da: "Intet er indlæst: \(sorted.count) fejl i filen.",
        en:
          "Nothing was imported: \(sorted.count) \(sorted.count == 1 ? "problem" : "problems") in the file."
      ),
      hint: Message(
        da: "Ret rækkerne ovenfor og send hele filen igen.",
        en: "Put the rows above right and send the whole file again."),
      details: sorted.map { $0.json(in: language) })
  }
}

extension ImportMeasurements.SeparatorName {
  fileprivate var separator: CSVReader.Separator {
    switch self {
    case .comma: .comma
    case .semicolon: .semicolon
    case .tab: .tab
    }
  }
}
