import Domain
import Postgres

/// Imports grants from 360Giving JSON: recipients become listed partners, each grant one activity
/// and one full allocation. A repeated import changes nothing.
struct ImportGrants: Command {
  static let verb = "grant.import"
  static let summary = Message(
    da:
      "Indlæser bevillinger fra 360Giving JSON; det, der ikke kan tages med, nævnes bevilling for bevilling.",
    en: "Imports grants from 360Giving JSON; what cannot be taken is named grant by grant.")
  static let permission: Permission = .backbone
  static let scope = Scope.initiative
  static let access = Access.write
  static let idempotent = true
  static let detachment = Detachment.allowed
  static let payload: PayloadRule? = PayloadRule(
    help: Message(da: "En pakke efter 360Giving 1.x.", en: "A package after 360Giving 1.x."),
    media: "application/json",
    example: """
      {"grants":[{"id":"360G-a-1","title":"A","description":"B","currency":"DKK",\
      "amountAwarded":1000,"awardDate":"2026-01-26",\
      "recipientOrganization":[{"id":"DK-CVR-1","name":"C"}],\
      "fundingOrganization":[{"id":"DK-CVR-2","name":"D"}]}]}
      """)
  static let errors: [Refusal.Code] = [.dataInvalid, .charterFunding]

  let bytes: [UInt8]

  init(_ arguments: inout Arguments) throws(Refusal) {
    bytes = arguments.payload()
  }

  func run(in context: Context) async throws -> Reply {
    let file = try ThreeSixtyGiving.read(bytes)
    let today = try await context.row("grant_today", context.initiative.timeZone)
      .decode(0, as: Day.self)
    var problems = file.problems.map { $0.json(in: context.language) }
    func note(_ grant: Grant, _ path: String, _ reason: Message) {
      problems.append([
        "id": .string(grant.id), "path": .string(path),
        "reason": .string(reason[context.language]),
      ])
    }
    var taken: [Grant] = []
    for grant in file.grants {
      if let (path, reason) = grant.unfitText {
        note(grant, path, reason)
      } else if grant.recipients.count > 1 {
        note(grant, "recipientOrganization", GrantProblem.severalRecipients)
      } else if grant.awardDate > today {
        note(grant, "awardDate", GrantProblem.inTheFuture)
      } else {
        taken.append(grant)
      }
    }
    let row = try await context.row("grant_import", JSON.array(taken.map(\.asGiven)))
    let byID = Dictionary(taken.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for id in try row.decode(3, as: [String].self) {
      if let grant = byID[id] { note(grant, "", GrantProblem.differs) }
    }
    for id in try row.decode(4, as: [String].self) {
      if let grant = byID[id] { note(grant, "amountAwarded", GrantProblem.minorUnit) }
    }
    return Reply(
      rows: problems,
      result: [
        "read": JSON(file.grants.count + file.problems.count),
        "added": JSON(try row.decode(0, as: Int64.self)),
        "unchanged": JSON(try row.decode(1, as: Int64.self)),
        "parties_added": JSON(try row.decode(2, as: Int64.self)),
        "problems": JSON(problems.count),
      ])
  }
}

/// Why a grant that is well formed is not taken all the same.
private enum GrantProblem {
  static let severalRecipients = Message(
    da: "Bevillingen har flere modtagere.", en: "The grant has several recipients.")
  static let inTheFuture = Message(
    da: "Datoen ligger i fremtiden.", en: "The date lies in the future.")
  static let tooLong = Message(da: "Teksten er for lang.", en: "The text is too long.")
  static let nul = Message(
    da: "Teksten indeholder tegnet U+0000.", en: "The text contains the character U+0000.")
  static let notAnIdentifier = Message(
    da: "Id'et er for langt eller indeholder mellemrum eller styretegn.",
    en: "The id is too long or contains spaces or control characters.")
  static let differs = Message(
    da: "Bevillingen findes med andre oplysninger; den er ikke ændret.",
    en: "The grant is there with other details; it was not changed.")
  static let minorUnit = Message(
    da: "Beløbet har flere decimaler end valutaen eller er for stort.",
    en: "The amount has more decimals than its currency or is too large.")
}

extension Grant {
  /// What no row could hold, and why; `nil` where every text fits.
  fileprivate var unfitText: (path: String, reason: Message)? {
    let texts = [
      ("id", id, 200), ("title", title, 2000), ("description", description, 100_000),
      ("recipientOrganization/name", recipients[0].name, Int.max),
      ("fundingOrganization/name", funder.name, Int.max),
      ("grantProgramme/title", programme ?? "", 2000),
    ]
    for (path, text, longest) in texts {
      if text.utf8.contains(0) { return (path, GrantProblem.nul) }
      if text.unicodeScalars.count > longest { return (path, GrantProblem.tooLong) }
    }
    for (path, organisation) in [
      ("recipientOrganization/id", recipients[0]), ("fundingOrganization/id", funder),
    ] where !organisation.id.isIdentifier {
      return (path, GrantProblem.notAnIdentifier)
    }
    return nil
  }

  /// The grant as `app.given_grant` takes it, with the ids its rows would get.
  fileprivate var asGiven: JSON {
    let recipient = recipients[0]
    return [
      "id": .string(ID.make().description), "activity_id": .string(ID.make().description),
      "allocation_id": .string(ID.make().description), "identifier": .string(id),
      "title": .string(title), "description": .string(description), "currency": .string(currency),
      "amount_applied_for": amountAppliedFor.json,
      "amount_awarded": .string(amountAwarded.description),
      "amount_disbursed": amountDisbursed.json, "award_date": .string(awardDate.description),
      "planned_start": plannedStart.json, "planned_end": plannedEnd.json,
      "programme": .string(programme ?? ""),
      "funder_id": .string(ID.make().description),
      "funder_slug": .string(Slug.made(from: funder.name)),
      "funder_name": .string(String(funder.name.prefix(200))),
      "funder_identifier": .string(funder.id),
      "recipient_id": .string(ID.make().description),
      "recipient_slug": .string(Slug.made(from: recipient.name)),
      "recipient_name": .string(String(recipient.name.prefix(200))),
      "recipient_identifier": .string(recipient.id),
    ]
  }
}

extension String {
  /// Whether the database takes it for an organisation's identifier.
  fileprivate var isIdentifier: Bool {
    unicodeScalars.count <= 200
      && unicodeScalars.allSatisfy {
        !$0.properties.isWhitespace && $0.properties.generalCategory != .control
      }
  }
}

extension Optional where Wrapped: CustomStringConvertible {
  /// The text of what is there, else `null`.
  fileprivate var json: JSON { map { .string($0.description) } ?? .null }
}
