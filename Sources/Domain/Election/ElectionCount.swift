/// The count of an election: each round, and what came of it.
///
/// It is a function of the ballots alone. No lot is drawn and no candidate's place on the ballot counts:
/// where candidates tie for being dropped, every order is tried. If all lead to the same winner, that one
/// is chosen; otherwise those who could have won go into a run-off.
public struct ElectionCount: Hashable, Sendable {
  /// What came of it.
  public enum Outcome: Hashable, Sendable {
    /// This candidate is chosen.
    case chosen(Int)
    /// These are equal: a run-off between them decides, or the election fails if it was the run-off.
    case tied([Int])
    /// Nobody is chosen.
    case failed(Failure)
  }

  /// Why nobody is chosen; the raw value is stored with the election.
  public enum Failure: String, CaseIterable, Sendable {
    case noCandidate = "no_candidate"
    case noQuorum = "no_quorum"
    case noMajority = "no_majority"
  }

  /// One round of counting; approval has one.
  public struct Round: Hashable, Sendable {
    /// The votes of each candidate by its number; `nil` for those who dropped out before.
    public let votes: [Int?]
    /// Ballots that name none of those left, blank ones included.
    public let exhausted: Int
    /// Who drops out after this round.
    public let dropped: [Int]
    /// Whether others had as few votes, so that every order was tried and one of them is shown.
    public let isTied: Bool
  }

  /// Ballots cast, blank ones included.
  public let ballots: Int
  /// The rounds in their order; none without a quorum or a candidate.
  public let rounds: [Round]
  /// What came of it.
  public let outcome: Outcome

  /// Counts the ballots of an election among `candidates` candidates.
  public init(candidates: Int, ballots: [Ballot], rules: ElectionRules) {
    let cast = ballots.reduce(0) { $0 + $1.count }
    self.ballots = cast
    guard candidates > 0 else {
      (rounds, outcome) = ([], .failed(.noCandidate))
      return
    }
    guard rules.hasQuorum(cast) else {
      (rounds, outcome) = ([], .failed(.noQuorum))
      return
    }
    switch rules.method {
    case .approval, .consent:
      (rounds, outcome) = Self.approval(candidates, ballots, cast, rules)
    case .ranked:
      let runoff = InstantRunoff(candidates: candidates, ballots: ballots, rules: rules)
      (rounds, outcome) = (runoff.rounds, runoff.outcome)
    }
  }

  private static func approval(
    _ candidates: Int, _ ballots: [Ballot], _ cast: Int, _ rules: ElectionRules
  ) -> ([Round], Outcome) {
    var votes = [Int](repeating: 0, count: candidates)
    for ballot in ballots {
      for candidate in Set(ballot.choices) { votes[candidate] += ballot.count }
    }
    let blank = ballots.reduce(0) { $0 + ($1.choices.isEmpty ? $1.count : 0) }
    let round = Round(votes: votes, exhausted: blank, dropped: [], isTied: false)
    let most = votes.max() ?? 0
    guard rules.isEnough(most, of: cast) else { return ([round], .failed(.noMajority)) }
    let leaders = votes.indices.filter { votes[$0] == most }
    return ([round], leaders.count == 1 ? .chosen(leaders[0]) : .tied(leaders))
  }
}
