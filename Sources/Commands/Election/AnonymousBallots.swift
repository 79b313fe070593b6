import Domain
import Postgres

/// The ballots of a closed election, with what is needed to count them; none while it is open.
struct AnonymousBallots {
  /// Who stands, by their short names in the order of the ballot.
  let candidates: [String]
  /// The rules that were fixed when the election opened.
  let rules: ElectionRules
  /// Each ballot's choices, as places in `candidates`.
  let ballots: [Ballot]
  private let outcome: String?
  private let chosen: String?

  /// Reads them; `row` is of the query `election_show`, `candidates` of `election_candidates`.
  init(of row: Row, _ candidates: ResultSet, in context: Context) async throws {
    let election = JSON.object(try row.members())
    outcome = election["outcome"]?.stringValue
    chosen = election["chosen"]?.stringValue
    guard
      let method = election["method"]?.stringValue.flatMap(ElectionMethod.init(rawValue:)),
      let electorate = election["electorate"]?.intValue,
      let quorum = election["quorum_percent"]?.intValue,
      let threshold = election["threshold_percent"]?.intValue
    else { preconditionFailure("the query election_show names the rules") }
    rules = ElectionRules(
      method: method, electorate: electorate, quorumPercent: quorum, thresholdPercent: threshold)
    var places: [Int32: Int] = [:]
    var names: [String] = []
    for candidate in candidates where try candidate.decode(5, as: String.self) == "standing" {
      places[try candidate.decode(0, as: Int32.self)] = names.count
      names.append(try candidate.decode(1, as: String.self))
    }
    self.candidates = names
    let rows = try await context.rows(
      "election_ballots", context.initiative.id, try row.decode(0, as: ID.self))
    ballots = try rows.map { row in
      Ballot(try row.decode(0, as: [Int32].self).compactMap { places[$0] })
    }
  }

  /// The rounds of the count; null while the election is open.
  func rounds() throws -> JSON {
    guard let outcome else { return .null }
    let count = ElectionCount(candidates: candidates.count, ballots: ballots, rules: rules)
    guard outcome == Self.word(for: count.outcome),
      chosen == nil || count.outcome == .chosen(candidates.firstIndex(of: chosen ?? "") ?? -1)
        || outcome == "tied"
    else {
      throw CountsDiffer()
    }
    return .array(
      count.rounds.map { round in
        [
          "votes": .object(
            round.votes.enumerated().compactMap { number, votes in
              votes.map { JSON.Member(name: candidates[number], value: JSON($0)) }
            }),
          "exhausted": JSON(round.exhausted),
          "dropped": .array(round.dropped.map { .string(candidates[$0]) }),
          "tied": .bool(round.isTied),
        ]
      })
  }

  private static func word(for outcome: ElectionCount.Outcome) -> String {
    switch outcome {
    case .chosen: "chosen"
    case .tied: "tied"
    case .failed(let failure): failure.rawValue
    }
  }
}

/// Two counts of one election differ: one of them is wrong, and no result may be shown.
private struct CountsDiffer: Error {}
