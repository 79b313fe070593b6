import Domain
import Postgres

/// Shows operators how the server and its database get on: connections, waiting, and each query.
struct ShowDatabaseStatistics: Command {
  static let verb = "database.stats"
  static let summary = Message(
    da: "Viser, hvordan serveren bruger databasen: forbindelser, ventende og varighed.",
    en: "Shows how the server uses the database: connections, who waits, and durations.")
  static let permission: Permission = .operator
  static let scope = Scope.none
  static let access = Access.read

  let by: Subject

  /// What a row is about.
  enum Subject: String, CaseIterable, Sendable {
    case role, query
  }

  init(_ arguments: inout Arguments) throws(Refusal) {
    by = try arguments.choice(
      "by", as: Subject.self,
      help: Message(
        da: "En linje for hver databaserolle, eller for hver forespørgsel under hver rolle.",
        en: "A row for each database role, or for each query under each role."),
      example: .query, default: .role)
  }

  func run(in context: Context) async throws -> Reply {
    let pools = context.directory.pools.all
    let rows: [JSON] =
      switch by {
      case .role: pools.map { Self.row($0.user, $0.pool.statistics) }
      case .query:
        pools.flatMap { user, pool in pool.queryStatistics.map { Self.row(user, $0) } }
      }
    return Reply(rows: rows, result: ["count": JSON(rows.count)])
  }

  private static func row(_ user: String, _ statistics: PoolStatistics) -> JSON {
    [
      "role": .string(user), "open": JSON(statistics.open), "idle": JSON(statistics.idle),
      "in_transaction": JSON(statistics.exclusive), "in_flight": JSON(statistics.underway),
      "depth": JSON(statistics.depth), "waiting": JSON(statistics.waiting),
      "connecting": JSON(statistics.connecting), "opened": JSON(statistics.opened),
      "failed": JSON(statistics.failed), "lost": JSON(statistics.lost),
      "timeouts": JSON(statistics.timeouts),
    ]
  }

  /// Durations in microseconds; the quantiles are upper bounds, exact to a factor of two.
  private static func row(_ user: String, _ statistics: QueryStatistics) -> JSON {
    func microseconds(_ duration: Duration?) -> JSON {
      guard let duration else { return .null }
      let (seconds, attoseconds) = duration.components
      return JSON(Int(seconds) * 1_000_000 + Int(attoseconds / 1_000_000_000_000))
    }
    let mean = statistics.count > 0 ? statistics.total / statistics.count : nil
    return [
      "role": .string(user), "query": .string(statistics.name), "count": JSON(statistics.count),
      "errors": JSON(statistics.errors), "mean_us": microseconds(mean),
      "median_us": microseconds(statistics.quantile(0.5)),
      "p99_us": microseconds(statistics.quantile(0.99)),
    ]
  }
}
