import Domain
import Postgres

/// Says what is remarkable about a value before it is submitted; a flag is never a refusal.
struct CheckMeasurement: Command {
  static let verb = "measurement.check"
  static let summary = Message(
    da: "Siger, hvad der er påfaldende ved en værdi, før den indberettes; det er aldrig et afslag.",
    en: "Says what is remarkable about a value before it is submitted; it is never a refusal.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.read
  static let errors: [Refusal.Code] = [.notFound, .badValue, .denied]

  let indicator: String
  let period: WrittenPeriod
  let given: GivenValue
  let party: String?

  init(_ arguments: inout Arguments) throws(Refusal) {
    indicator = try arguments.indicator()
    period = try arguments.period(
      "period", help: Message(da: "Perioden.", en: "The period."), example: "2026-Q3")
    given = try GivenValue(&arguments)
    party = try arguments.optionalSlug(
      "party",
      help: Message(
        da: "Sekretariatet: den part, værdien er for; ellers egen part.",
        en: "The backbone: the party the value is for; one's own otherwise."),
      example: "aarhus-kommune")
  }

  func run(in context: Context) async throws -> Reply {
    let definition = try await IndicatorInForce(indicator, in: context)
    let period = try period.resolved(at: definition.frequency)
    try given.check(definition)
    let reporter = try await ReportingParty(party, in: context)
    let factor: Int32 = definition.kind == .percent ? 100 : 1
    let row = try await context.row(
      "measurement_check", definition.id, definition.version, reporter.id, period.description,
      period.start, given.breakdown, factor, given.value, given.numerator, given.denominator)
    let findings = Findings(try row.object())
    return Reply(result: [
      "indicator": .string(indicator), "party": .string(reporter.slug),
      "period": .string(period.description), "value": findings["value"],
      "flags": .array(findings.flags), "last_period": findings["last_period"],
      "last_value": findings["last_value"], "count": findings["count"],
      "mean": findings["mean"], "deviation": findings["deviation"], "low": findings["low"],
      "high": findings["high"],
    ])
  }

  /// What the database found, and the flags that follow from it.
  private struct Findings {
    private let members: [JSON.Member]

    init(_ object: JSON) {
      members = object.objectValue ?? []
    }

    subscript(name: String) -> JSON {
      members.first { $0.name == name }?.value ?? .null
    }

    var flags: [JSON] {
      var flags: [JSON] = []
      if self["side"] != .null { flags.append(flag("outside_range", "side", "low", "high")) }
      if self["far_from_series"] == .bool(true) {
        flags.append(flag("far_from_series", "mean", "deviation", "count"))
      }
      if self["far_from_last"] == .bool(true) {
        flags.append(flag("far_from_last", "last_period", "last_value"))
      }
      if self["approved"] != .null {
        flags.append(["flag": "corrects_approved", "value": self["approved"]])
      }
      return flags
    }

    private func flag(_ name: String, _ figures: String...) -> JSON {
      let head: JSON = ["flag": .string(name)]
      return head.adding(figures.map { JSON.Member(name: $0, value: self[$0]) })
    }
  }
}
