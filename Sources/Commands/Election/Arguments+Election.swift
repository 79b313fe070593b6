import Domain

extension Arguments {
  /// The election that a command is about.
  mutating func election() throws(Refusal) -> ID {
    try id(
      "election",
      help: Message(
        da: "Valgets id fra election.list.", en: "The election's id from election.list."))
  }

  /// What a candidate says of itself.
  mutating func statement() throws(Refusal) -> String {
    try text(
      "statement",
      help: Message(
        da: "Hvorfor I stiller op, og hvordan I vil varetage opgaven.",
        en: "Why you stand, and how you would do the work."),
      example: "Vi kender alle parter og har plads i huset", maximumLength: 4000)
  }
}
