import Commands
import Domain

/// All that a funder's page of an initiative shows, read at once.
struct FunderFacts: Sendable {
  let initiative: JSON
  let charter: JSON
  /// The same with how many of each party know it.
  let charterReply: Reply
  /// The caller's own row of the portfolio: what needs attention.
  let portfolio: JSON
  let standings: [IndicatorStanding]
  let series: [String: Series]
  let activities: Reply
  let grants: Reply
  let completeness: JSON
  let changes: Reply
  /// Since when changes are told.
  let since: Instant
  private let status: [JSON]

  /// The facts in the answers to the page's requests, in their order.
  init(_ replies: [Reply], since: Instant, _ visit: Visit) {
    initiative = replies[0].result
    charter = replies[1].result
    charterReply = replies[1]
    status = replies[2].rows
    portfolio =
      replies[3].rows.first {
        $0.text("initiative") == visit.place.slug && $0.text("party") == visit.seat.slug
      } ?? [:]
    series = Series.byIndicator(replies[4].rows)
    activities = replies[5]
    grants = replies[6]
    completeness = replies[7].result
    changes = replies[8]
    self.since = since
    standings = replies[2].rows.filter { $0.text("section") == "indicator" }
      .map { IndicatorStanding($0, visit) }
  }

  /// The rows of one section of `status.show`.
  func status(_ section: String) -> [JSON] {
    status.filter { $0.text("section") == section }
  }
}
