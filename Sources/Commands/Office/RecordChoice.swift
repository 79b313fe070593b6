import Domain
import Postgres

/// Records a choice of backbone that was made elsewhere, such as at a meeting.
struct RecordChoice: Command {
  static let verb = "choice.record"
  static let summary = Message(
    da:
      "Indfører et valg af fælles sekretariat, som er truffet på et møde; partnerne bekræfter det.",
    en: "Records a choice of backbone made at a meeting; the partners confirm it.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.write
  static let errors: [Refusal.Code] = [.notFound, .denied, .state, .badValue, .charterChosen]

  let party: String?
  let name: String?
  let organisation: String?
  let email: String?
  let minutes: String
  let heldOn: Day
  let months: Int

  init(_ arguments: inout Arguments) throws(Refusal) {
    party = try arguments.optionalSlug(
      "party",
      help: Message(
        da: "Den part, der blev valgt.", en: "The party that was chosen."),
      example: "aarhus-kommune")
    (name, organisation, email) = try arguments.outsider()
    minutes = try arguments.text(
      "minutes",
      help: Message(
        da: "Referatet: hvem der var til stede, og hvordan der blev valgt.",
        en: "The minutes: who was present, and how it was chosen."),
      example: "Alle otte partnere var til stede og enige", maximumLength: 20000)
    heldOn = try arguments.day(
      "held_on", help: Message(da: "Mødets dag.", en: "The day of the meeting."))
    months = try arguments.integer(
      "months",
      help: Message(
        da: "Hvor mange måneder funktionsperioden varer.",
        en: "For how many months the term of office lasts."),
      example: 36, in: 1...60, default: 24)
  }

  func run(in context: Context) async throws -> Reply {
    let id = ID.make()
    let row = try await context.row(
      "choice_record", id, party, name, organisation, email, minutes, heldOn, Int32(months))
    return Reply(result: [
      "id": .string(id.description), "name": .string(try row.decode(0, as: String.self)),
      "state": "recorded", "needed": JSON(Int(try row.decode(2, as: Int64.self))),
    ])
  }
}
