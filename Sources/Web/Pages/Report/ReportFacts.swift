import Commands
import Domain

/// All that the report shows, read at once.
struct ReportFacts: Sendable {
  /// Over how many periods the rates of reporting go.
  static let periods = 8
  /// No more rows than this of each list.
  private static let most = "1000"

  let initiative: JSON
  let charter: JSON
  let standings: [IndicatorStanding]
  let series: [String: Series]
  let targets: [JSON]
  let stories: [JSON]
  let activities: Reply
  let grants: Reply
  let completeness: JSON
  /// The common agenda in force, with its goals; without a version where there is none.
  let agenda: Reply
  /// The definitions in force by indicator.
  let definitions: [String: JSON]
  /// When it was read.
  let readAt: Instant
  private let status: [JSON]

  /// Reads everything on one snapshot; only which indicators there are is asked before.
  static func read(_ visit: Visit) async throws -> ReportFacts {
    let list = try await visit.read("indicator.list", ["limit": most])
    let indicators = list.rows.map { $0.text("indicator") }
    var requests = [
      Request("initiative.show"), Request("charter.show"), Request("status.show"),
      Request("indicator.series"), Request("target.list", ["limit": most]),
      Request("story.list", ["limit": "200"]), Request("activity.list", ["limit": most]),
      Request("grant.list", ["limit": most]),
      Request("completeness.show", ["periods": String(periods)]), Request("agenda.show"),
    ]
    let fixed = requests.count
    requests += indicators.map { Request("indicator.show", ["indicator": $0]) }
    let replies = try await visit.attempt(requests).map { try $0.get() }
    return ReportFacts(
      Array(replies[..<fixed]), definitions: replies[fixed...].map(\.result), visit)
  }

  private init(_ replies: [Reply], definitions: [JSON], _ visit: Visit) {
    initiative = replies[0].result
    charter = replies[1].result
    status = replies[2].rows
    standings = IndicatorStanding.ordered(
      replies[2].rows.filter { $0.text("section") == "indicator" }
        .map { IndicatorStanding($0, visit) })
    series = Series.byIndicator(replies[3].rows)
    targets = replies[4].rows
    stories = replies[5].rows
    activities = replies[6]
    grants = replies[7]
    completeness = replies[8].result
    agenda = replies[9]
    self.definitions = Dictionary(
      definitions.map { ($0.text("indicator"), $0) }, uniquingKeysWith: { $1 })
    readAt = .now()
  }

  /// The rows of one section of `status.show`.
  func status(_ section: String) -> [JSON] {
    status.filter { $0.text("section") == section }
  }
}
