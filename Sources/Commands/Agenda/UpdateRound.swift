import Domain

/// Changes what a round asks, or its days.
struct UpdateRound: Command {
  static let verb = "round.update"
  static let summary = Message(
    da: "Ændrer, hvad en runde spørger om, eller dens frister.",
    en: "Changes what a round asks, or its deadlines.")
  static let permission: Permission = .backbone
  static let scope = Scope.initiative
  static let access = Access.care
  static let revises = true
  static let errors: [Refusal.Code] = [.notFound, .state, .badValue]

  let id: ID?
  let title: String?
  let invitation: String?
  let until: Day?
  let commentsUntil: Day?

  init(_ arguments: inout Arguments) throws(Refusal) {
    id = try arguments.openRound()
    title = try arguments.optionalText(
      "title", help: Message(da: "Nyt navn.", en: "A new title."),
      example: "Hvad skal vi nå inden 2031?")
    invitation = try arguments.optionalText(
      "invitation",
      help: Message(
        da: "Hvad partnerne spørges om, og hvordan de bidrager.",
        en: "What the partners are asked, and how they contribute."),
      example: "Skriv, hvad I ser hos de unge, og hvad vi bør nå sammen.", maximumLength: 4000)
    until = try arguments.optionalDay(
      "until",
      help: Message(da: "Den sidste dag for bidrag.", en: "The last day for contributions."),
      example: "2027-02-15")
    commentsUntil = try arguments.optionalDay(
      "comments_until",
      help: Message(
        da: "Til og med hvornår der ventes kommentarer til udkastene.",
        en: "Until when comments on the drafts are awaited."),
      example: "2027-03-31")
  }

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row(
      "round_update", id, title, invitation, until, commentsUntil)
    return Reply(result: try row.object())
  }
}
