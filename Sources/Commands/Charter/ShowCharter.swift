import Domain
import Postgres

/// Shows the notice in force, how many of each party's members have acknowledged it, and whether the
/// caller has.
struct ShowCharter: Command {
  static let verb = "charter.show"
  static let summary = Message(
    da: "Viser de vigtige opmærksomhedspunkter om sekretariatet, og hvem der har bekræftet dem.",
    en: "Shows the caveats about the backbone, and who has acknowledged them.")
  static let permission: Permission = .members
  static let scope = Scope.initiative
  static let access = Access.read

  init(_ arguments: inout Arguments) throws(Refusal) {}

  func run(in context: Context) async throws -> Reply {
    let notice = try await context.row("charter_notice", context.initiative.id)
    let coverage = try await context.rows("charter_coverage")
    let standing = try await context.row("charter_standing")
    let text = try notice.decode(context.language == .da ? 1 : 2, as: String.self)
    let result: JSON = [
      "version": JSON(try notice.decode(0, as: Int32.self)), "notice": .string(text),
      "published_at": .string(try notice.decode(3, as: Instant.self).description),
    ]
    return Reply(
      rows: try coverage.map { try $0.object() }, result: result.adding(try standing.members()))
  }
}
