import Domain

// What the commands of the common agenda name, described once.
extension Arguments {
  /// The draft that a command is about.
  mutating func draft() throws(Refusal) -> ID {
    try id(
      "draft",
      help: Message(da: "Udkastets id fra draft.list.", en: "The draft's id from draft.list."))
  }

  /// The part of the agenda that a command is about.
  mutating func agendaSection() throws(Refusal) -> AgendaSection {
    try choice(
      "section", as: AgendaSection.self,
      help: Message(
        da: "Afsnittet af den fælles dagsorden.", en: "The section of the common agenda."),
      example: .vision)
  }

  /// A round; the one that is open where it is left out.
  mutating func openRound(_ name: String = "id") throws(Refusal) -> ID? {
    try optionalID(
      name,
      help: Message(
        da: "Rundens id fra round.list; ellers den, der er åben.",
        en: "The round's id from round.list; otherwise the one that is open."))
  }

  /// Only what belongs to this round.
  mutating func onlyRound() throws(Refusal) -> ID? {
    try optionalID("round", help: Message(da: "Kun denne rundes.", en: "Only this round's."))
  }

  /// Only what belongs to this section.
  mutating func onlySection() throws(Refusal) -> AgendaSection? {
    try optionalChoice(
      "section", as: AgendaSection.self,
      help: Message(da: "Kun dette afsnit.", en: "Only this section."), example: .strategies)
  }

  /// A version of the agenda by its number, or `nil`.
  mutating func agendaVersion(_ name: String) throws(Refusal) -> Int? {
    try optionalInteger(
      name,
      help: Message(
        da: "Udgavens nummer; ellers den, der gælder.",
        en: "The version's number; the one in force otherwise."), example: 1,
      in: 1...1_000_000)
  }

  /// The payload as plain text of at most `maximumLength` characters: paragraphs and lines, without
  /// other control characters. An absent payload is an empty text.
  func prose(maximumLength: Int) throws(Refusal) -> String {
    guard let text = String(validating: payload(), as: UTF8.self) else {
      throw Self.unreadable
    }
    let prose = text.replacing("\r\n", with: "\n").replacing("\t", with: " ")
    guard prose.unicodeScalars.count <= maximumLength else {
      throw Refusal(
        .badValue,
        Message(
          da: "Teksten må højst være på \(maximumLength) tegn.",
          en: "The text must be of at most \(maximumLength) characters."), argument: "payload")
    }
    let isForbidden: (Unicode.Scalar) -> Bool = {
      $0.properties.generalCategory == .control && $0 != "\n"
    }
    guard !prose.unicodeScalars.contains(where: isForbidden) else { throw Self.unreadable }
    return String(
      prose.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  private static var unreadable: Refusal {
    Refusal(
      .badValue,
      Message(
        da: "Teksten er ikke ren tekst i UTF-8.", en: "The text is not plain text in UTF-8."),
      argument: "payload")
  }
}
