import Domain
import Postgres

/// Expects no further reports of a party on an indicator; what it has reported stays.
struct RemoveReporter: Command {
  static let verb = "reporter.remove"
  static let summary = Message(
    da: "Venter ikke flere indberetninger fra en part; det, den har indberettet, bliver stående.",
    en: "Expects no further reports of a party; what it has reported stays.")
  static let permission: Permission = .backbone
  static let scope = Scope.initiative
  static let access = Access.write
  static let errors: [Refusal.Code] = [.notFound]

  let indicator: String
  let party: String

  init(_ arguments: inout Arguments) throws(Refusal) {
    indicator = try arguments.indicator()
    party = try arguments.reporter()
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row("reporter_remove", indicator, party)
    return Reply(result: [
      "indicator": .string(indicator), "party": .string(party),
      "until": .string(try row.decode(0, as: Day.self).description),
    ])
  }
}
