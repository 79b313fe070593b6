import Domain
import Postgres

/// Names a party that is expected to report on an indicator, from a period on.
struct AddReporter: Command {
  static let verb = "reporter.add"
  static let summary = Message(
    da: "Udpeger en part, der skal indberette tal til en indikator fra en periode og frem.",
    en: "Names a party that is to report on an indicator from a period on.")
  static let permission: Permission = .backbone
  static let scope = Scope.initiative
  static let access = Access.write
  static let idempotent = true
  static let errors: [Refusal.Code] = [.notFound, .badValue]

  let indicator: String
  let party: String
  let from: WrittenPeriod

  init(_ arguments: inout Arguments) throws(Refusal) {
    indicator = try arguments.indicator()
    party = try arguments.reporter()
    from = try arguments.period(
      "from", help: Message(da: "Den første periode.", en: "The first period."),
      example: "2026-Q1")
  }

  func run(in context: Context) async throws -> Reply {
    let definition = try await IndicatorInForce(indicator, in: context)
    let first = try from.resolved(at: definition.frequency)
    let row = try await context.row(
      "reporter_add", ID.make(), indicator, party, first.description, first.start)
    return Reply(result: [
      "indicator": .string(indicator), "party": .string(party),
      "from": .string(first.description), "since": .string(first.start.description),
      "changed": .bool(try row.decode(0, as: Bool.self)),
    ])
  }
}

extension Arguments {
  /// The party that reports, by its short name.
  mutating func reporter() throws(Refusal) -> String {
    try slug(
      "party",
      help: Message(
        da: "Den indberettende parts korte navn.", en: "The reporting party's short name."),
      example: "aarhus-kommune")
  }
}
