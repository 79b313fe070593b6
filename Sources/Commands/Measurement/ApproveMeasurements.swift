import Domain
import Postgres

/// Approves submitted values: named ones all or none, or all that wait within a filter.
struct ApproveMeasurements: Command {
  static let verb = "measurement.approve"
  static let summary = Message(
    da:
      "Godkender indberettede værdier: de nævnte, eller alle, der venter, for en indikator, part eller periode.",
    en:
      "Approves submitted values: those named, or all that wait for an indicator, party or period.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.care
  static let errors: [Refusal.Code] = [.missingArg, .notFound, .denied, .state]

  let ids: [ID]
  let indicator: String?
  let party: String?
  let period: String?

  init(_ arguments: inout Arguments) throws(Refusal) {
    ids = try arguments.list(
      "id", of: ID.self,
      help: Message(
        da: "Målingens id; kan gentages.", en: "The measurement's id; may be repeated."),
      required: false)
    indicator = try arguments.onlyIndicator()
    party = try arguments.onlyParty()
    period = try arguments.onlyPeriod()
  }

  func run(in context: Context) async throws -> Reply {
    let isFiltered = indicator != nil || party != nil || period != nil
    guard isFiltered || !ids.isEmpty else {
      throw Refusal.missingArgument(
        "id",
        hint: Message(
          da: "Eller vælg med indicator=, party= eller period=.",
          en: "Or choose with indicator=, party= or period=."))
    }
    var chosen = ids
    if isFiltered {
      chosen += try await context.rows(
        "measurement_waiting", context.initiative.id, indicator, party, period
      ).map { try $0.decode(0, as: ID.self) }
    }
    let row = try await context.row("measurement_approve", chosen)
    let approved = try row.decode(0, as: Int64.self)
    let own = try row.decode(1, as: Int64.self)
    if approved == 0 && own > 0 { throw Refusal.because("measurement_not_own") }
    if !isFiltered && approved < ids.count {
      throw Refusal.because(own > 0 ? "measurement_not_own" : "measurement_not_waiting")
    }
    if approved == 0 { throw Refusal.because("measurement_none_waiting") }
    let result: JSON = ["approved": JSON(approved), "own_left": JSON(own)]
    // Few enough to be taken back by measurement.reconsider, or none at all.
    guard let ids = try row.decodeIfPresent(2, as: JSON.self) else { return Reply(result: result) }
    return Reply(result: result.adding("ids", ids))
  }
}
