import Domain

// What many commands name or narrow their rows by, described once.
extension Arguments {
  /// The indicator that a command is about, by its short name.
  mutating func indicator() throws(Refusal) -> String {
    try slug(
      "indicator", help: Message(da: "Indikatorens korte navn.", en: "The indicator's short name."),
      example: "skolefravaer")
  }

  /// Only what belongs to this indicator.
  mutating func onlyIndicator() throws(Refusal) -> String? {
    try optionalSlug(
      "indicator", help: Message(da: "Kun denne indikators.", en: "Only this indicator's."),
      example: "skolefravaer")
  }

  /// Only what belongs to this party; `name` says in which part.
  mutating func onlyParty(_ name: String = "party") throws(Refusal) -> String? {
    try optionalSlug(
      name, help: Message(da: "Kun denne parts.", en: "Only this party's."),
      example: "aarhus-kommune")
  }

  /// Only what is of this period, in the form in which periods are shown.
  mutating func onlyPeriod() throws(Refusal) -> String? {
    try optionalText(
      "period", help: Message(da: "Kun denne periodes.", en: "Only this period's."),
      example: "2026-Q3", maximumLength: 20)
  }

  /// Only what is in this state.
  mutating func onlyState<State: ArgumentChoice>(
    _: State.Type, example: State
  ) throws(Refusal) -> State? {
    try optionalChoice(
      "state", as: State.self,
      help: Message(da: "Kun i denne tilstand.", en: "Only in this state."), example: example)
  }
}
