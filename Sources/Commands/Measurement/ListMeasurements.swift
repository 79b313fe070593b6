import Domain

/// Lists measurements, newest first: one's own party's in every state, others' once approved.
struct ListMeasurements: Command {
  static let verb = "measurement.list"
  static let summary = Message(
    da: "Viser målinger, de nyeste først: egen parts i enhver tilstand, andres når de er godkendt.",
    en:
      "Lists measurements, newest first: one's own party's in every state, others' once approved.")
  static let permission: Permission = .members
  static let scope = Scope.initiative
  static let access = Access.read

  let indicator: String?
  let party: String?
  let period: String?
  let state: MeasurementState?
  let open: OnlyOpen?
  let page: Page

  /// Says that what has been decided is left out.
  enum OnlyOpen: String, CaseIterable, Sendable {
    case yes
  }

  init(_ arguments: inout Arguments) throws(Refusal) {
    indicator = try arguments.onlyIndicator()
    party = try arguments.onlyParty()
    period = try arguments.onlyPeriod()
    state = try arguments.onlyState(MeasurementState.self, example: .approved)
    open = try arguments.optionalChoice(
      "open", as: OnlyOpen.self,
      help: Message(
        da: "Kun kladder, indberettede og returnerede.", en: "Only drafts, submitted and returned."),
      example: .yes)
    page = try arguments.page()
  }

  func run(in context: Context) async throws -> Reply {
    let isFunder = context.party.role == .funder
    let isOpen = open != nil || [.draft, .submitted, .returned].contains(state)
    let rows = try await context.rows(
      isFunder ? "measurement_list_for_funder" : "measurement_list", context.initiative.id,
      indicator, party, period, state?.rawValue, isOpen, try page.key(0, as: Instant.self),
      try page.key(1, as: ID.self), Int32(page.fetchCount))
    return try page.reply(rows, orderedBy: "submitted_at", "id")
  }
}
