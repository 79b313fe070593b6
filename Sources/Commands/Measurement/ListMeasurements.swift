import Domain

/// Lists measurements: one's own party's in every state, others' once approved.
struct ListMeasurements: Command {
  static let verb = "measurement.list"
  static let summary = Message(
    da: "Viser målinger: egen parts i enhver tilstand, andres når de er godkendt.",
    en: "Lists measurements: one's own party's in every state, others' once approved.")
  static let permission: Permission = .members
  static let scope = Scope.initiative
  static let access = Access.read

  let indicator: String?
  let party: String?
  let period: String?
  let state: MeasurementState?
  let page: Page

  init(_ arguments: inout Arguments) throws(Refusal) {
    indicator = try arguments.onlyIndicator()
    party = try arguments.onlyParty()
    period = try arguments.onlyPeriod()
    state = try arguments.onlyState(MeasurementState.self, example: .approved)
    page = try arguments.page()
  }

  func run(in context: Context) async throws -> Reply {
    let rows = try await context.rows(
      "measurement_list", context.initiative.id, indicator, party, period, state?.rawValue,
      try page.key(0, as: ID.self), Int32(page.fetchCount))
    return try page.reply(rows, orderedBy: "id")
  }
}
