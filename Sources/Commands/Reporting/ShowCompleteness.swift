import Domain

/// Shows how many of the expected reports came, and how many in time.
struct ShowCompleteness: Command {
  static let verb = "completeness.show"
  static let summary = Message(
    da: "Viser, hvor mange af de ventede indberetninger der kom, og hvor mange til tiden.",
    en: "Shows how many of the expected reports came, and how many in time.")
  static let permission: Permission = .members
  static let scope = Scope.initiative
  static let access = Access.read

  let indicator: String?
  let periods: Int

  init(_ arguments: inout Arguments) throws(Refusal) {
    indicator = try arguments.onlyIndicator()
    periods = try arguments.integer(
      "periods",
      help: Message(
        da: "Så mange afsluttede perioder tilbage, for hver frekvens.",
        en: "So many ended periods back, of each frequency."),
      example: 12, in: 1...24, default: 8)
  }

  func run(in context: Context) async throws -> Reply {
    let matrix = try await context.rows(
      "completeness_matrix", context.initiative.id, indicator, Int32(periods))
    var rates = try await context.rows(
      "completeness_indicators", context.initiative.id, indicator, Int32(periods)
    ).map { try $0.members() }
    // The query's last row is the total of all, and has neither indicator nor title.
    let total = rates.popLast()?.dropFirst(2) ?? []
    return Reply(
      rows: try matrix.map { try $0.object() },
      result: .object(Array(total)).adding("indicators", .array(rates.map(JSON.object))))
  }
}
