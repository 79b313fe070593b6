import Domain

/// What adding and updating an activity have in common.
struct ActivityDetails: Sendable {
  let description: String?
  let state: ActivityState?
  let plannedStart: Day?
  let plannedEnd: Day?
  let actualStart: Day?
  let actualEnd: Day?

  /// Takes the arguments; what is absent is left as it is.
  init(_ arguments: inout Arguments) throws(Refusal) {
    description = try arguments.optionalText(
      "description", help: Message(da: "Beskrivelse.", en: "A description."),
      example: "Hver torsdag på skolen", maximumLength: 5000, clearable: true)
    state = try arguments.optionalChoice(
      "state", as: ActivityState.self,
      help: Message(da: "Aktivitetens tilstand.", en: "The activity's state."),
      example: .implementation)
    plannedStart = try arguments.optionalDay(
      "planned_start", help: Message(da: "Planlagt start.", en: "The planned start."),
      example: "2026-08-01")
    plannedEnd = try arguments.optionalDay(
      "planned_end", help: Message(da: "Planlagt slut.", en: "The planned end."),
      example: "2027-06-30")
    actualStart = try arguments.optionalDay(
      "actual_start", help: Message(da: "Faktisk start.", en: "The actual start."),
      example: "2026-08-15")
    actualEnd = try arguments.optionalDay(
      "actual_end", help: Message(da: "Faktisk slut.", en: "The actual end."),
      example: "2027-06-15")
  }
}
