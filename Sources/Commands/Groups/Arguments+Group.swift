import Domain

// What the commands of groups and meetings name things by, described once.
extension Arguments {
  /// The group that a command is about, by its short name.
  mutating func group() throws(Refusal) -> String {
    try slug(
      "group",
      help: Message(
        da: "Gruppens korte navn fra group.list.", en: "The group's short name from group.list."),
      example: "styregruppen")
  }

  /// Only what belongs to this group.
  mutating func onlyGroup() throws(Refusal) -> String? {
    try optionalSlug(
      "group", help: Message(da: "Kun denne gruppes.", en: "Only this group's."),
      example: "styregruppen")
  }

  /// Whoever joins or leaves; oneself otherwise.
  mutating func groupMember() throws(Refusal) -> ID? {
    try optionalID(
      "member",
      help: Message(
        da: "Medlemmets id fra member.list; ellers dig selv.",
        en: "The member's id from member.list; yourself otherwise."))
  }

  /// The meeting that a command is about.
  mutating func meeting(_ name: String = "id") throws(Refusal) -> ID {
    try id(
      name,
      help: Message(da: "Mødets id fra meeting.list.", en: "The meeting's id from meeting.list."))
  }

  /// A time of day by the initiative's clock, or `nil`.
  mutating func optionalClock(
    _ name: String, help: Message, example: String
  ) throws(Refusal) -> ClockTime? {
    try take(name, .clock, help: help, example: example)
  }

  /// A time of day by the initiative's clock.
  mutating func clock(
    _ name: String, help: Message, example: String
  ) throws(Refusal) -> ClockTime {
    try require(name, .clock, help: help, example: example)
  }
}

extension ArgumentForm<ClockTime> {
  /// A time of day to the minute.
  static var clock: Self {
    Self(
      schema: ["type": "string", "format": "time"],
      expectation: Message(
        da: "et klokkeslæt som 14:00 eller 14.00", en: "a time such as 14:00")
    ) { ClockTime($0) }
  }
}
