import Domain
import Postgres

/// Archives an initiative: it is read-only for good, and funders keep their view of it.
struct ArchiveInitiative: Command {
  static let verb = "initiative.archive"
  static let summary = Message(
    da: "Arkiverer et initiativ for altid: alt kan læses, intet kan ændres igen.",
    en: "Archives an initiative for good: everything can be read, nothing changed any more.")
  static let permission: Permission = .operator
  static let scope = Scope.host
  static let access = Access.write
  static let destructive = true
  static let revises = true
  static let errors: [Refusal.Code] = [.notFound, .state]

  let change: StatusChange

  init(_ arguments: inout Arguments) throws(Refusal) {
    change = try StatusChange(&arguments, reasonExample: "Initiativet er afsluttet")
  }

  func run(in context: Context) async throws -> Reply {
    let reply = try await change.carryOut(to: .archived, in: context)
    let holds = try await context.row("initiative_holds", change.slug).members()
    return Reply(result: reply.result.adding(holds))
  }
}
