import Domain

/// Opens a round in which partners contribute to the common agenda.
struct OpenRound: Command {
  static let verb = "round.open"
  static let summary = Message(
    da: "Åbner en runde, hvor partnerne bidrager til den fælles dagsorden.",
    en: "Opens a round in which partners contribute to the common agenda.")
  static let permission: Permission = .backbone
  static let scope = Scope.initiative
  static let access = Access.care
  static let errors: [Refusal.Code] = [.state, .badValue]

  let title: String
  let invitation: String
  let until: Day
  let commentsUntil: Day?

  init(_ arguments: inout Arguments) throws(Refusal) {
    title = try arguments.text(
      "title", help: Message(da: "Rundens navn.", en: "The round's title."),
      example: "Hvad skal vi nå inden 2030?")
    invitation = try arguments.text(
      "invitation",
      help: Message(
        da: "Hvad partnerne spørges om, og hvordan de bidrager.",
        en: "What the partners are asked, and how they contribute."),
      example: "Skriv, hvad I ser hos de unge, og hvad vi bør nå sammen.", maximumLength: 4000)
    until = try arguments.day(
      "until",
      help: Message(da: "Den sidste dag for bidrag.", en: "The last day for contributions."),
      example: "2027-01-31")
    commentsUntil = try arguments.optionalDay(
      "comments_until",
      help: Message(
        da: "Til og med hvornår der ventes kommentarer til udkastene.",
        en: "Until when comments on the drafts are awaited."),
      example: "2027-03-31")
  }

  func run(in context: Context) async throws -> Reply {
    let id = ID.make()
    let row = try await context.row("round_open", id, title, invitation, until, commentsUntil)
    let result: JSON = [
      "id": .string(id.description), "title": .string(title),
      "until": .string(until.description),
    ]
    return Reply(result: result.adding(try row.members()))
  }
}
