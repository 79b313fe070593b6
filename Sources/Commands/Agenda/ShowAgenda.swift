import Domain
import Postgres

/// Shows the common agenda in force, or an earlier version, with its goals.
struct ShowAgenda: Command {
  static let verb = "agenda.show"
  static let summary = Message(
    da: "Viser den fælles dagsorden, der gælder, eller en tidligere udgave, med dens mål.",
    en: "Shows the common agenda in force, or an earlier version, with its goals.")
  static let permission: Permission = .members
  static let scope = Scope.initiative
  static let access = Access.read
  static let errors: [Refusal.Code] = [.notFound]

  let version: Int?

  init(_ arguments: inout Arguments) throws(Refusal) {
    version = try arguments.agendaVersion("version")
  }

  func run(in context: Context) async throws -> Reply {
    let tenant = context.initiative.id
    guard let row = try await context.rows("agenda_show", tenant, version.map { Int32($0) }).first
    else {
      guard version == nil else { throw Refusal.absent }
      return Reply(result: ["version": .null])
    }
    let goals = try await context.rows("agenda_goals", tenant, try row.decode(0, as: Int32.self))
    return Reply(rows: try goals.map { try $0.object() }, result: try row.object())
  }
}
