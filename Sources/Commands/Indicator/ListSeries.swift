import Domain

/// Lists the aggregate series that charts draw, of one version of one or of every indicator.
struct ListSeries: Command {
  static let verb = "indicator.series"
  static let summary = Message(
    da: "Viser indikatorernes udvikling: de godkendte tal samlet for hver periode.",
    en: "Shows the indicators' series: the approved values aggregated for each period.")
  static let permission: Permission = .members
  static let scope = Scope.initiative
  static let access = Access.read

  let indicator: String?
  let version: Int?

  init(_ arguments: inout Arguments) throws(Refusal) {
    indicator = try arguments.onlyIndicator()
    version = try arguments.optionalInteger(
      "version",
      help: Message(
        da: "En tidligere udgave af definitionen; ellers den gældende.",
        en: "An earlier version of the definition; the one in force otherwise."),
      example: 1, in: 1...1_000_000)
  }

  func run(in context: Context) async throws -> Reply {
    let rows = try await context.rows(
      "indicator_series", context.initiative.id, indicator, version.map(Int32.init))
    return Reply(rows: try rows.map { try $0.object() }, result: ["count": JSON(rows.count)])
  }
}
