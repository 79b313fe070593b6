import Domain

/// Shows an indicator's definition and its earlier versions.
struct ShowIndicator: Command {
  static let verb = "indicator.show"
  static let summary = Message(
    da: "Viser en indikators definition og dens tidligere udgaver.",
    en: "Shows an indicator's definition and its earlier versions.")
  static let permission: Permission = .members
  static let scope = Scope.initiative
  static let access = Access.read
  static let errors: [Refusal.Code] = [.notFound]

  let slug: String

  init(_ arguments: inout Arguments) throws(Refusal) {
    slug = try arguments.indicator()
  }

  func run(in context: Context) async throws -> Reply {
    let versions = try await context.rows("indicator_show", context.initiative.id, slug)
    guard let current = versions.first else { throw Refusal.absent }
    return Reply(
      rows: try versions.dropFirst().map { try $0.object() }, result: try current.object())
  }
}
